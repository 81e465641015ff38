import { Banner } from '@studyspot/shared-ui';
import { hasCode, messageOf, referenceOf } from '../../lib/apiError.ts';

const words: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'That e-mail address and password do not belong together.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    'There is an account with this e-mail address already. Sign in instead.',
  INVALID_TOKEN: 'This link is used up or too old. Ask for a new one.',
  rate_limited: 'Too many tries. Wait a minute and try again.',
  unreachable: 'The server did not answer. Check your connection and try again.',
};

export const FormError = ({ error }: { error: Error | null }) => {
  if (!error) return null;
  const known = Object.entries(words).find(([code]) => hasCode(error, code))?.[1];
  return (
    <Banner tone="danger" announce="assertive" title={known ?? messageOf(error)}>
      {known === undefined && <span className="text-xs">Reference {referenceOf(error)}</span>}
    </Banner>
  );
};
