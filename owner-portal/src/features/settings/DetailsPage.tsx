import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { ConflictBanner } from '../../components/ConflictBanner.tsx';
import { FormError } from '../../components/FormError.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useVersionGuard } from '../../hooks/useVersionGuard.ts';
import { hasCode } from '../../lib/apiError.ts';
import type { DetailsValues } from '../../lib/library/detailsForm.ts';
import {
  changedFields,
  detailsBody,
  DetailsForm,
  detailsOf,
} from '../../lib/library/detailsForm.ts';
import { patchLibrary as patchCachedLibrary } from '../../lib/live/patchLibrary.ts';
import { libraryQuery } from '../../lib/server/library.ts';
import { patchLibrary } from '../../lib/server/patchLibrary.ts';
import { DetailsFields } from './DetailsFields.tsx';
import { RightsGate } from './RightsGate.tsx';

export function DetailsPage() {
  const library = useLibrary();
  const queryClient = useQueryClient();
  const form = useForm({
    resolver: standardSchemaResolver(DetailsForm),
    defaultValues: detailsOf(library),
  });
  const { isDirty, dirtyFields } = form.formState;
  const now = detailsOf(library);
  const [seen, setSeen] = useState(now);
  const show = (values: DetailsValues) => {
    form.reset(values);
    setSeen(values);
  };
  const guard = useVersionGuard({
    version: library.version,
    isDirty,
    refresh: () => show(now),
  });
  const saving = useMutation({
    mutationFn: (body: Parameters<typeof patchLibrary>[1]) => patchLibrary(library.id, body),
    onSuccess: (saved) => {
      show(detailsOf(saved));
      patchCachedLibrary(queryClient, saved);
      toast.success('Details saved');
    },
    onError: (error) => {
      if (!hasCode(error, 'version_conflict')) return;
      void queryClient.invalidateQueries({ queryKey: libraryQuery(library.id).queryKey });
    },
  });
  const theirs = changedFields(seen, now);
  return (
    <RightsGate library={library} needs="library:edit">
      <LeaveGuard isDirty={isDirty} />
      <form
        noValidate
        className="flex max-w-3xl flex-col gap-6"
        onSubmit={(event) =>
          void form.handleSubmit((values) => {
            if (guard.hasConflict) return;
            saving.mutate(detailsBody(values, dirtyFields, guard.base));
          })(event)
        }
      >
        <DetailsFields form={form} library={library} />
        <SaveBar
          isDirty={isDirty}
          isSaving={saving.isPending}
          hasConflict={guard.hasConflict}
          onDiscard={() => show(now)}
        >
          <div className="flex w-full flex-col gap-2 empty:hidden">
            {' '}
            {guard.hasConflict && (
              <ConflictBanner
                what={theirs === '' ? 'This library' : theirs}
                onTakeTheirs={() => {
                  show(now);
                  guard.settle();
                }}
                onKeepMine={() => {
                  form.reset(now, { keepDirtyValues: true });
                  setSeen(now);
                  guard.settle();
                }}
              />
            )}
            <FormError error={saving.error} title="The details were not saved" />
          </div>{' '}
        </SaveBar>
      </form>
    </RightsGate>
  );
}
