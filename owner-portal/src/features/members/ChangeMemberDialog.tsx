import type { Member } from '@studyspot/shared-events';
import { Button, Dialog } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import type { Assignment } from '../../lib/assignment.ts';
import { assignmentFault } from '../../lib/assignment.ts';
import { patchMember as patchCachedMember } from '../../lib/live/patchMembers.ts';
import { patchMember } from '../../lib/server/patchMember.ts';
import { AssignmentFields } from './AssignmentFields.tsx';

type ChangeMemberDialogProps = { tenantId: string; member: Member; onClose: () => void };

export function ChangeMemberDialog({ tenantId, member, onClose }: ChangeMemberDialogProps) {
  const queryClient = useQueryClient();
  const { role, libraryIds } = member;
  const [assignment, setAssignment] = useState<Assignment>({ role, libraryIds });
  const saving = useMutation({
    mutationFn: () => patchMember(tenantId, member.id, assignment),
    onSuccess: (saved) => {
      patchCachedMember(queryClient, saved);
      toast.success(`${saved.name} is changed`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={member.name}
      description="What they may no longer do ends at once."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button
            variant="primary"
            pending={saving.isPending}
            disabledReason={assignmentFault(assignment)}
            onClick={() => saving.mutate()}
          >
            Save member
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError error={saving.error} title="The member was not changed" />
        <AssignmentFields tenantId={tenantId} value={assignment} onChange={setAssignment} />
      </div>
    </Dialog>
  );
}
