import { Menu } from '@studyspot/shared-ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Activity, CircleUser, LogOut } from 'lucide-react';
import { toast } from 'sonner';
import { useEnter } from '../../hooks/useEnter.ts';
import { useTenantRights } from '../../hooks/useRights.ts';
import { messageOf } from '../../lib/apiError.ts';
import { initials } from '../../lib/initials.ts';
import { meQuery } from '../../lib/server/me.ts';
import { signOut } from '../../lib/server/signOut.ts';
import { useCurrentTenantId } from './useSections.ts';

export function AccountMenu() {
  const { data: me } = useQuery(meQuery);
  const navigate = useNavigate();
  const enter = useEnter();
  const tenantId = useCurrentTenantId();
  const may = useTenantRights(tenantId);
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => enter('/sign-in'),
    onError: (error) => toast.error('You are still signed in', { description: messageOf(error) }),
  });
  if (!me) return null;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${initials(me.name)}, account of ${me.name}`}
          className="grid size-9 place-items-center rounded-full border border-control bg-sunken text-sm font-semibold hover:border-brand"
        >
          <span aria-hidden="true">{initials(me.name)}</span>
        </button>
      }
      items={[
        {
          label: 'Account',
          icon: <CircleUser aria-hidden="true" size={16} />,
          onSelect: () => void navigate({ to: '/account' }),
        },
        ...(tenantId !== undefined && may('members:view') && may('bookings:view')
          ? [
              {
                label: 'Realtime health',
                icon: <Activity aria-hidden="true" size={16} />,
                onSelect: () =>
                  void navigate({ to: '/tenants/$tenantId/realtime', params: { tenantId } }),
              },
            ]
          : []),
        'separator',
        {
          label: 'Sign out',
          icon: <LogOut aria-hidden="true" size={16} />,
          onSelect: () => leaving.mutate(),
        },
      ]}
    />
  );
}
