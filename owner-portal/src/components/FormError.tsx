import { Banner } from '@studyspot/shared-ui';
import { messageOf } from '../lib/apiError.ts';

/** Why a form was refused, beside the form; nothing when it was not. */
export const FormError = ({ error, title }: { error: Error | null; title: string }) =>
  error === null ? null : (
    <Banner tone="danger" title={title} announce="assertive">
      {messageOf(error)}
    </Banner>
  );
