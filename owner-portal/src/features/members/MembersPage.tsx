import { Banner, Button, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Page } from '../../components/Page.tsx';
import { useTenantRights } from '../../hooks/useRights.ts';
import { membersQuery } from '../../lib/server/members.ts';
import { InvitationTable } from './InvitationTable.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberTable } from './MemberTable.tsx';
import { RoleTable } from './RoleTable.tsx';

const route = getRouteApi('/app/tenants/$tenantId/members');

/** Who works here, live. */
export function MembersPage() {
  const { tenantId } = route.useParams();
  const may = useTenantRights(tenantId);
  const [isInviting, setInviting] = useState(false);
  const query = useQuery({ ...membersQuery(tenantId), enabled: may('members:view') });
  if (!may('members:view')) {
    return (
      <Page title="Members">
        <Banner tone="info" title="Your role does not include this" announce="off">
          Ask an owner of the organisation.
        </Banner>
      </Page>
    );
  }
  return (
    <Page
      title="Members"
      actions={
        may('members:manage') && (
          <Button
            variant="primary"
            icon={<UserPlus aria-hidden="true" size={16} />}
            onClick={() => setInviting(true)}
          >
            Invite somebody
          </Button>
        )
      }
    >
      <AsyncView query={query} what="The members" skeleton={<Skeleton className="h-64" />}>
        {({ items, invitations }) => (
          <div className="flex flex-col gap-6">
            <MemberTable tenantId={tenantId} members={items} />
            {invitations.length > 0 && (
              <InvitationTable tenantId={tenantId} invitations={invitations} />
            )}
            <RoleTable />
          </div>
        )}
      </AsyncView>
      {isInviting && <InviteDialog tenantId={tenantId} onClose={() => setInviting(false)} />}
    </Page>
  );
}
