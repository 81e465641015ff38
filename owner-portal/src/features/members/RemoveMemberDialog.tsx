import type { Member } from '@studyspot/shared-events';
import { Button, Dialog } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { dropMember } from '../../lib/live/patchMembers.ts';
import { removeMember } from '../../lib/server/removeMember.ts';

type RemoveMemberDialogProps = { tenantId: string; member: Member; onClose: () => void };

export function RemoveMemberDialog({ tenantId, member, onClose }: RemoveMemberDialogProps) {
  const queryClient = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeMember(tenantId, member.id),
    onSuccess: () => {
      dropMember(queryClient, member);
      toast.success(`${member.name} is no longer a member`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Remove ${member.name}?`}
      description="They lose all access at once, also where they are signed in now. Their own account stays."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Keep
          </Button>
          <Button variant="danger" pending={removing.isPending} onClick={() => removing.mutate()}>
            Remove {member.name}
          </Button>
        </>
      }
    >
      <FormError error={removing.error} title="Nobody was removed" />
    </Dialog>
  );
}
