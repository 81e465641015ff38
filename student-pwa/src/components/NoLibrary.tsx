import { EmptyShelfDrawing, EmptyState } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { linkButton } from './linkButton.ts';

export const NoLibrary = () => (
  <>
    <title>Not found · StudySpot</title>
    <h1 className="sr-only">Library not found</h1>
    <EmptyState
      drawing={<EmptyShelfDrawing />}
      title="This library is not here"
      action={
        <Link to="/" className={linkButton({ variant: 'primary' })}>
          Find another library
        </Link>
      }
    >
      It may have been closed or unpublished.
    </EmptyState>
  </>
);
