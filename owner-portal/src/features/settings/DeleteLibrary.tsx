import type { LibraryDetail } from '@studyspot/shared-events';
import { Button, Card, Dialog, Field, TextInput } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { deleteLibrary } from '../../lib/server/deleteLibrary.ts';
import { libraryKey } from '../../lib/server/library.ts';
import { tenantLibrariesQuery } from '../../lib/server/tenantLibraries.ts';

/** The consequence is typed before it happens. */
export function DeleteLibrary({ library }: { library: LibraryDetail }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const { id, name, tenantId, seatCount } = library;
  const deleting = useMutation({
    mutationFn: () => deleteLibrary(id),
    onSuccess: async () => {
      toast.success(`${name} is deleted`);
      await navigate({ to: '/tenants/$tenantId', params: { tenantId } });
      queryClient.removeQueries({ queryKey: libraryKey(id) });
      await queryClient.invalidateQueries({
        queryKey: tenantLibrariesQuery(tenantId).queryKey,
      });
    },
  });
  const isMeant = typed.trim() === name;
  return (
    <Card as="section" aria-labelledby="deleting" className="flex flex-col gap-3">
      <h2 id="deleting" className="text-xl">
        Delete the library
      </h2>
      <p>With its {seatCount} seats, hours and prices. Refused while anybody means to come.</p>
      <Button variant="danger" className="self-start" onClick={() => setAsked(true)}>
        Delete {name}
      </Button>
      <Dialog
        open={isAsked}
        onOpenChange={setAsked}
        title={`Delete ${name}?`}
        description={`${seatCount} seats, the hours and the prices are gone for good. Past bookings are kept.`}
        footer={
          <>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button
              variant="danger"
              pending={deleting.isPending}
              disabledReason={isMeant ? undefined : 'Type the name first'}
              onClick={() => deleting.mutate()}
            >
              Delete for good
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FormError error={deleting.error} title="The library stays" />
          <Field label={`Type ${name} to confirm`}>
            <TextInput
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
        </div>
      </Dialog>
    </Card>
  );
}
