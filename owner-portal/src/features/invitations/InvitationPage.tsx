import {
  Banner,
  Button,
  buttonClass,
  formatDateTime,
  deviceTimeZone,
  KeyValueList,
  Skeleton,
} from '@studyspot/shared-ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthFrame } from '../../components/AuthFrame.tsx';
import { AsyncView } from '../../components/AsyncView.tsx';
import { FormError } from '../../components/FormError.tsx';
import { useEnter } from '../../hooks/useEnter.ts';
import { roleName } from '../../lib/roles.ts';
import { acceptInvitation } from '../../lib/server/acceptInvitation.ts';
import { invitationQuery } from '../../lib/server/invitation.ts';
import { meQuery } from '../../lib/server/me.ts';

const route = getRouteApi('/invitations/$token');

export function InvitationPage() {
  const { token } = route.useParams();
  const invitation = useQuery(invitationQuery(token));
  const me = useQuery(meQuery);
  const enter = useEnter();
  const accepting = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: () => enter(undefined),
  });
  const redirect = `/invitations/${token}`;
  return (
    <AuthFrame title="You are invited">
      <AsyncView query={invitation} what="This invitation" skeleton={<Skeleton className="h-40" />}>
        {({ tenantName, email, role, expiresAt }) => (
          <div className="flex flex-col gap-4">
            <KeyValueList
              items={[
                { label: 'Organisation', value: tenantName },
                { label: 'Your role', value: roleName(role) },
                { label: 'Sent to', value: email },
                {
                  label: 'Valid until',
                  value: formatDateTime(expiresAt, { timeZone: deviceTimeZone() }),
                },
              ]}
            />
            <FormError error={accepting.error} title="The invitation was not accepted" />
            {me.data ? (
              <>
                {me.data.email !== email && (
                  <Banner tone="warn" title={`You are signed in as ${me.data.email}`}>
                    The invitation was sent to {email}.
                  </Banner>
                )}
                <Button
                  variant="primary"
                  block
                  pending={accepting.isPending}
                  onClick={() => accepting.mutate(token)}
                >
                  Join {tenantName}
                </Button>
              </>
            ) : (
              <div className="flex flex-wrap gap-2">
                <Link
                  to="/sign-in"
                  search={{ redirect, email }}
                  className={buttonClass({ variant: 'primary' })}
                >
                  Sign in to accept
                </Link>
                <Link to="/sign-up" search={{ redirect, email }} className={buttonClass()}>
                  Create an account
                </Link>
              </div>
            )}
          </div>
        )}
      </AsyncView>
    </AuthFrame>
  );
}
