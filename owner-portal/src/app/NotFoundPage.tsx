import { buttonClass, EmptyShelfDrawing, EmptyState } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';

export const NotFoundPage = () => (
  <main id="main" className="grid min-h-[70dvh] place-items-center">
    <h1 className="sr-only">Not found</h1>
    <EmptyState
      drawing={<EmptyShelfDrawing />}
      title="There is nothing here"
      action={
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          Go to the start
        </Link>
      }
    >
      The address is wrong, or what was here has been removed.
    </EmptyState>
  </main>
);
