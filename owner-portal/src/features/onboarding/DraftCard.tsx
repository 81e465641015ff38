import type { LibrarySummary } from '@studyspot/shared-events';
import { Badge, buttonClass, Card } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { feePlansQuery } from '../../lib/server/feePlans.ts';
import { setupSteps } from '../../lib/setup/setupSteps.ts';
import { StepList } from './StepList.tsx';

export function DraftCard({ library }: { library: LibrarySummary }) {
  const may = useLibraryRights(library);
  const plans = useQuery(feePlansQuery(library.id));
  return (
    <Card as="li" spine>
      <h2 className="flex flex-wrap items-center gap-2 text-xl">
        {library.name} <Badge tone="warn">Draft</Badge>
      </h2>
      <StepList steps={setupSteps({ library, plans: plans.data?.items ?? [] })} />
      {may('library:edit') && (
        <Link
          to="/libraries/$libraryId/setup"
          params={{ libraryId: library.id }}
          className={buttonClass({ variant: 'primary' })}
        >
          Go on<span className="sr-only"> with {library.name}</span>
        </Link>
      )}
    </Card>
  );
}
