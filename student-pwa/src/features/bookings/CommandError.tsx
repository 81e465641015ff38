import { Banner } from '@studyspot/shared-ui';
import { ApiError, hasCode, messageOf, referenceOf } from '../../lib/apiError.ts';

/** A refused command in the server's plain words, beside the button that asked. */
export const CommandError = ({ error }: { error: Error | null }) => {
  if (!error) return null;
  const isUnreachable = hasCode(error, 'unreachable');
  const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return (
    <Banner
      tone="danger"
      announce="assertive"
      title={isUnreachable ? 'The server did not answer' : 'That did not work'}
    >
      {isUnreachable ? 'Try again: nothing is done twice.' : messageOf(error)}
      {!isRefusal && !isUnreachable && (
        <span className="block text-xs text-muted">Reference {referenceOf(error)}</span>
      )}
    </Banner>
  );
};
