import type { Invitation } from '@studyspot/shared-events';
import { Button, deviceTimeZone, formatDateTime, Table } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { useLibraryNames } from '../../hooks/useLibraryNames.ts';
import { useTenantRights } from '../../hooks/useRights.ts';
import { roleName } from '../../lib/roles.ts';
import { membersQuery } from '../../lib/server/members.ts';
import { revokeInvitation } from '../../lib/server/revokeInvitation.ts';

type InvitationTableProps = { tenantId: string; invitations: readonly Invitation[] };

export function InvitationTable({ tenantId, invitations }: InvitationTableProps) {
  const queryClient = useQueryClient();
  const may = useTenantRights(tenantId);
  const namesOf = useLibraryNames(tenantId);
  const revoking = useMutation({
    mutationFn: (id: string) => revokeInvitation(tenantId, id),
    onSuccess: () => toast.success('The link in the mail no longer works'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersQuery(tenantId).queryKey }),
  });
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-2">
      <h2 id="invitations" className="text-xl">
        Open invitations
      </h2>
      <FormError error={revoking.error} title="The invitation stands" />
      <Table caption="Invitations">
        <thead>
          <tr>
            <th scope="col">Sent to</th>
            <th scope="col" className="hidden sm:table-cell">
              Role
            </th>
            <th scope="col" className="hidden sm:table-cell">
              Libraries
            </th>
            <th scope="col" className="hidden sm:table-cell">
              Valid until
            </th>
            {may('members:manage') && (
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, libraryIds, expiresAt }) => (
            <tr key={id}>
              <td>
                <span className="font-semibold break-all">{email}</span>
                <span className="block sm:hidden">
                  {roleName(role)}: {namesOf(libraryIds)}
                </span>
              </td>
              <td className="hidden sm:table-cell">{roleName(role)}</td>
              <td className="hidden sm:table-cell">{namesOf(libraryIds)}</td>
              <td className="hidden tabular sm:table-cell">
                {formatDateTime(expiresAt, { timeZone: deviceTimeZone() })}
              </td>
              {may('members:manage') && (
                <td data-numeric>
                  <Button
                    size="sm"
                    pending={revoking.isPending && revoking.variables === id}
                    onClick={() => revoking.mutate(id)}
                  >
                    Revoke<span className="sr-only"> the invitation of {email}</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
