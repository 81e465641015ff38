import { Banner, Button, buttonClass, Card, KeyValueList } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormError } from '../../components/FormError.tsx';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { patchLibrary } from '../../lib/live/patchLibrary.ts';
import { publishLibrary } from '../../lib/server/publishLibrary.ts';
import { missingForPublishing, setupSteps } from '../../lib/setup/setupSteps.ts';
import { StepList } from './StepList.tsx';
import type { StepProps } from './stepProps.ts';

export function PublishStep({ library, plan, plans }: StepProps) {
  const may = useLibraryRights(library);
  const queryClient = useQueryClient();
  const facts = { library, plans };
  const missing = missingForPublishing(facts);
  const publishing = useMutation({
    mutationFn: () => publishLibrary(library.id, library.version),
    onSuccess: (saved) => patchLibrary(queryClient, saved),
  });
  if (library.state === 'published') {
    return (
      <Banner
        tone="ok"
        title={`${library.name} is published`}
        actions={
          <Link
            to="/libraries/$libraryId/floor"
            params={{ libraryId: library.id }}
            className={buttonClass({ variant: 'primary' })}
          >
            Open the live floor
          </Link>
        }
      >
        Students can find it and book.
      </Banner>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <KeyValueList
          items={[
            { label: 'Name', value: library.name },
            { label: 'Address', value: [library.addressLine, library.city].join(', ') },
            { label: 'Time zone', value: library.timeZone },
            { label: 'Zones', value: plan.zones.map(({ name }) => name).join(', ') || 'None' },
            { label: 'Seats', value: String(plan.seats.length) },
            { label: 'Step', value: `${library.stepMinutes} minutes` },
            {
              label: 'Length of a stay',
              value: `${library.minMinutes} to ${library.maxMinutes} minutes`,
            },
            { label: 'Days ahead', value: String(library.maxDaysAhead) },
          ]}
        />
        <StepList steps={setupSteps(facts)} />
      </Card>
      <FormError error={publishing.error} title="Not published" />
      {may('library:publish') ? (
        <Button
          variant="primary"
          size="lg"
          className="self-start"
          pending={publishing.isPending}
          disabledReason={missing.length > 0 ? `Still missing: ${missing.join(', ')}` : undefined}
          onClick={() => publishing.mutate()}
        >
          Publish {library.name}
        </Button>
      ) : (
        <Banner tone="info" title="An owner publishes it" announce="off" />
      )}
    </div>
  );
}
