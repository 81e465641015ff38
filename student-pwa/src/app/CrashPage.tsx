import { ErrorState } from '@studyspot/shared-ui';
import { referenceOf } from '../lib/apiError.ts';

/** A short mark of where it broke, that a person can read out to support. */
function crashMark(error: unknown): string {
  let hash = 0;
  for (const letter of String(error)) {
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  }
  return `${referenceOf(error)}-${hash.toString(36)}`;
}

export const CrashPage = ({ error }: { error: unknown }) => (
  <main className="py-10">
    <ErrorState
      title="This page broke"
      safe="Your bookings are safe: they are kept on the server."
      reference={crashMark(error)}
      onRetry={() => location.reload()}
      action={
        <a href="/" className="self-center">
          Go to the start
        </a>
      }
    >
      Load it again. If it breaks again, tell us the reference below.
    </ErrorState>
  </main>
);
