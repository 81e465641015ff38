import type { Member } from '@studyspot/shared-events';
import { Badge, IconButton, Menu, Table } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useLibraryNames } from '../../hooks/useLibraryNames.ts';
import { useTenantRights } from '../../hooks/useRights.ts';
import { roleName } from '../../lib/roles.ts';
import { meQuery } from '../../lib/server/me.ts';
import { ChangeMemberDialog } from './ChangeMemberDialog.tsx';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';

type MemberTableProps = { tenantId: string; members: readonly Member[] };

export function MemberTable({ tenantId, members }: MemberTableProps) {
  const { data: me } = useQuery(meQuery);
  const may = useTenantRights(tenantId);
  const namesOf = useLibraryNames(tenantId);
  const [open, setOpen] = useState<{ id: string; what: 'change' | 'remove' }>();
  const member = members.find(({ id }) => id === open?.id);
  const close = () => setOpen(undefined);
  const mayManage = may('members:manage');
  return (
    <>
      <Table caption="Members">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="hidden sm:table-cell">
              Role
            </th>
            <th scope="col" className="hidden sm:table-cell">
              Libraries
            </th>
            {mayManage && (
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, userId, name, email, role, libraryIds }) => (
            <tr key={id}>
              <td>
                <span className="font-semibold">{name}</span>{' '}
                {userId === me?.id && <Badge tone="brand">You</Badge>}
                <span className="block text-xs text-muted">{email}</span>
                <span className="block sm:hidden">
                  {roleName(role)}: {namesOf(libraryIds)}
                </span>
              </td>
              <td className="hidden sm:table-cell">{roleName(role)}</td>
              <td className="hidden sm:table-cell">{namesOf(libraryIds)}</td>
              {mayManage && (
                <td data-numeric>
                  <Menu
                    trigger={
                      <IconButton
                        label={`Change ${name}`}
                        icon={<Ellipsis aria-hidden="true" size={16} />}
                      />
                    }
                    items={[
                      {
                        label: 'Role and libraries',
                        icon: <Pencil aria-hidden="true" size={16} />,
                        onSelect: () => setOpen({ id, what: 'change' }),
                      },
                      {
                        label: 'Remove',
                        icon: <UserMinus aria-hidden="true" size={16} />,
                        isDanger: true,
                        onSelect: () => setOpen({ id, what: 'remove' }),
                      },
                    ]}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {member && open?.what === 'change' && (
        <ChangeMemberDialog tenantId={tenantId} member={member} onClose={close} />
      )}
      {member && open?.what === 'remove' && (
        <RemoveMemberDialog tenantId={tenantId} member={member} onClose={close} />
      )}
    </>
  );
}
