import { ErrorState } from '@studyspot/shared-ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { messageOf, referenceOf } from '../lib/apiError.ts';

/** The boundary of every route: what is around it goes on working. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <ErrorState
        title="This page could not be shown"
        safe="Nothing was changed."
        reference={referenceOf(error)}
        onRetry={again}
      >
        {messageOf(error)}
      </ErrorState>
    </div>
  );
}
