import { Email } from '@studyspot/shared-events';
import { Button, Dialog, Field, TextInput } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import type { Assignment } from '../../lib/assignment.ts';
import { assignmentFault } from '../../lib/assignment.ts';
import { inviteMember } from '../../lib/server/inviteMember.ts';
import { membersQuery } from '../../lib/server/members.ts';
import { AssignmentFields } from './AssignmentFields.tsx';

type InviteDialogProps = { tenantId: string; onClose: () => void };

export function InviteDialog({ tenantId, onClose }: InviteDialogProps) {
  const formId = useId();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const [assignment, setAssignment] = useState<Assignment>({ role: 'staff', libraryIds: null });
  const inviting = useMutation({
    mutationFn: (address: string) => inviteMember(tenantId, { email: address, ...assignment }),
    onSuccess: async (invitation) => {
      toast.success(`A mail is on its way to ${invitation.email}`);
      onClose();
      await queryClient.invalidateQueries({ queryKey: membersQuery(tenantId).queryKey });
    },
  });
  const address = Email.safeParse(email.trim());
  const fault = assignmentFault(assignment);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Invite somebody"
      description="They get a mail with a link. It opens this portal."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Not now
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            pending={inviting.isPending}
            disabledReason={fault}
          >
            Send invitation
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (address.success && fault === undefined) inviting.mutate(address.data);
        }}
      >
        <FormError error={inviting.error} title="Nobody was invited" />
        <Field
          label="E-mail"
          error={isTried && !address.success ? 'Write an e-mail address' : undefined}
        >
          <TextInput
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <AssignmentFields tenantId={tenantId} value={assignment} onChange={setAssignment} />
      </form>
    </Dialog>
  );
}
