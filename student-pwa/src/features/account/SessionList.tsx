import { Badge, Button, deviceTimeZone, formatDateTime, Skeleton } from '@studyspot/shared-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { QueryView } from '../../components/QueryView.tsx';
import { FormError } from '../session/FormError.tsx';
import { revokeSession } from '../session/revokeSession.ts';
import { useSession } from '../session/session.ts';
import { sessionsQuery } from '../session/sessions.ts';
import { deviceName } from './deviceName.ts';

export const SessionList = () => {
  const queryClient = useQueryClient();
  const current = useSession()?.session.id;
  const query = useQuery(sessionsQuery());
  const revoke = useMutation({
    mutationFn: revokeSession,
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey }),
  });
  return (
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" className="mb-2 text-lg">
        Where you are signed in
      </h2>
      <FormError error={revoke.error} />
      <QueryView
        query={query}
        isCompact
        what="your sessions"
        skeleton={<Skeleton className="h-20 w-full" />}
      >
        {(sessions) => (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {sessions.map((session) => (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-3 p-4"
              >
                <div>
                  <p className="font-semibold">
                    {deviceName(session.userAgent)}{' '}
                    {session.id === current && <Badge tone="ok">This device</Badge>}
                  </p>
                  <p className="text-sm text-muted tabular">
                    since {formatDateTime(session.createdAt, { timeZone: deviceTimeZone() })}
                  </p>
                </div>
                {session.id !== current && (
                  <Button
                    size="sm"
                    aria-label={`Sign out ${deviceName(session.userAgent)}`}
                    pending={revoke.isPending && revoke.variables === session.token}
                    onClick={() => revoke.mutate(session.token)}
                  >
                    Sign out
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
};
