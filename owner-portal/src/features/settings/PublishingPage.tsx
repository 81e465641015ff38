import { Badge, Button, Card } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { patchLibrary } from '../../lib/live/patchLibrary.ts';
import { publishLibrary } from '../../lib/server/publishLibrary.ts';
import { unpublishLibrary } from '../../lib/server/unpublishLibrary.ts';
import { missingForPublishing } from '../../lib/setup/setupSteps.ts';
import { DeleteLibrary } from './DeleteLibrary.tsx';
import { RightsGate } from './RightsGate.tsx';

export function PublishingPage() {
  const library = useLibrary();
  const may = useLibraryRights(library);
  const queryClient = useQueryClient();
  const isPublished = library.state === 'published';
  const missing = missingForPublishing({ library, plans: library.feePlans });
  const changing = useMutation({
    mutationFn: () =>
      isPublished
        ? unpublishLibrary(library.id, library.version)
        : publishLibrary(library.id, library.version),
    onSuccess: (saved) => {
      patchLibrary(queryClient, saved);
      toast.success(isPublished ? 'Students no longer see it' : 'Students can book here now');
    },
  });
  return (
    <RightsGate library={library} needs="library:publish">
      <div className="flex max-w-2xl flex-col gap-4">
        <Card as="section" aria-labelledby="publishing" className="flex flex-col gap-3">
          <h2 id="publishing" className="flex flex-wrap items-center gap-3 text-xl">
            Publishing
            <Badge tone={isPublished ? 'ok' : 'warn'}>{isPublished ? 'Published' : 'Draft'}</Badge>
          </h2>
          <p>
            {isPublished
              ? 'Students find this library and book in it. Unpublishing is refused while somebody means to come.'
              : 'Only the members of your organisation see this library.'}
          </p>
          <FormError error={changing.error} title="Nothing was changed" />
          <Button
            variant={isPublished ? 'secondary' : 'primary'}
            className="self-start"
            pending={changing.isPending}
            disabledReason={
              !isPublished && missing.length > 0
                ? `Still missing: ${missing.join(', ')}`
                : undefined
            }
            onClick={() => changing.mutate()}
          >
            {isPublished ? 'Unpublish' : 'Publish'}
          </Button>
        </Card>
        {may('library:delete') && <DeleteLibrary library={library} />}
      </div>
    </RightsGate>
  );
}
