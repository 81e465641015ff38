import { Banner, deviceTimeZone } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Freshness } from '../../components/Freshness.tsx';
import { Page } from '../../components/Page.tsx';
import { useRealtimeHealth } from '../../hooks/useRealtimeHealth.ts';
import { useTenantRights } from '../../hooks/useRights.ts';
import { meQuery } from '../../lib/server/me.ts';
import { HealthSkeleton } from './HealthSkeleton.tsx';
import { HealthView } from './HealthView.tsx';

const route = getRouteApi('/app/tenants/$tenantId/realtime');

/** How live the organisation is: for whoever hears all of it. */
export function RealtimePage() {
  const { tenantId } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const may = useTenantRights(tenantId);
  const isAllowed = may('members:view') && may('bookings:view');
  const query = useRealtimeHealth(tenantId, isAllowed);
  if (!isAllowed) {
    return (
      <Page title="Realtime health">
        <Banner tone="info" title="Your role does not include this" announce="off">
          Ask an owner of the organisation.
        </Banner>
      </Page>
    );
  }
  return (
    <Page
      title="Realtime health"
      subtitle={me?.memberships.find((one) => one.tenantId === tenantId)?.tenantName}
      actions={
        <Freshness
          timeZone={deviceTimeZone()}
          isRefreshing={query.isFetching}
          onRefresh={() => void query.refetch()}
        />
      }
    >
      <AsyncView query={query} what="The realtime health" skeleton={<HealthSkeleton />}>
        {(health) => <HealthView tenantId={tenantId} health={health} />}
      </AsyncView>
    </Page>
  );
}
