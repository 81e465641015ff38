import { Button, Card, KeyValueList, SegmentedControl } from '@studyspot/shared-ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FormError } from '../../components/FormError.tsx';
import { Page } from '../../components/Page.tsx';
import { useEnter } from '../../hooks/useEnter.ts';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { roleName } from '../../lib/roles.ts';
import { meQuery } from '../../lib/server/me.ts';
import { signOut } from '../../lib/server/signOut.ts';
import { SessionList } from './SessionList.tsx';

export function AccountPage() {
  const { data: me } = useQuery(meQuery);
  const { theme, density, keep } = usePreferences();
  const enter = useEnter();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => enter('/sign-in') });
  return (
    <Page title="Account">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card as="section" aria-labelledby="account-me" className="flex flex-col gap-3">
          <h2 id="account-me" className="text-xl">
            You
          </h2>
          <KeyValueList
            items={[
              { label: 'Name', value: me?.name },
              { label: 'E-mail', value: me?.email },
              ...(me?.memberships ?? []).map(({ tenantName, role }) => ({
                label: tenantName,
                value: roleName(role),
              })),
            ]}
          />
          <FormError error={leaving.error} title="You are still signed in" />
          <Button
            className="self-start"
            pending={leaving.isPending}
            onClick={() => leaving.mutate()}
          >
            Sign out
          </Button>
        </Card>
        <Card as="section" aria-labelledby="account-view" className="flex flex-col gap-4">
          <h2 id="account-view" className="text-xl">
            View
          </h2>
          <div>
            <p className="mb-1 font-semibold">Theme</p>
            <SegmentedControl
              label="Theme"
              value={theme}
              onValueChange={(next) => keep({ theme: next })}
              segments={[
                { value: 'system', label: 'Device' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
            />
          </div>
          <div>
            <p className="mb-1 font-semibold">Rows and controls</p>
            <SegmentedControl
              label="Rows and controls"
              value={density}
              onValueChange={(next) => keep({ density: next })}
              segments={[
                { value: 'comfortable', label: 'Comfortable' },
                { value: 'compact', label: 'Compact' },
              ]}
            />
          </div>
          <p className="text-muted">Both are kept on this device.</p>
        </Card>
        <SessionList />
      </div>
    </Page>
  );
}
