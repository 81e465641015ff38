import { Button, Card, Skeleton } from '@studyspot/shared-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { AsyncView } from '../../components/AsyncView.tsx';
import { FormError } from '../../components/FormError.tsx';
import { together } from '../../lib/asyncData.ts';
import { currentSessionQuery } from '../../lib/server/currentSession.ts';
import { revokeOtherSessions } from '../../lib/server/revokeOtherSessions.ts';
import { sessionsQuery } from '../../lib/server/sessions.ts';
import { SessionRow } from './SessionRow.tsx';

/** Where this account is signed in. */
export function SessionList() {
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const current = useQuery({
    ...currentSessionQuery,
    // The shared states treat null as an answer too; a page for members has a session anyway.
    select: (id) => id ?? '',
  });
  const revoking = useMutation({
    mutationFn: revokeOtherSessions,
    onSuccess: () => toast.success('Signed out everywhere else'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Card as="section" aria-labelledby="account-sessions" className="lg:col-span-2">
      <h2 id="account-sessions" className="mb-2 text-xl">
        Signed in on
      </h2>
      <AsyncView
        query={together({ sessions, current })}
        what="Your sessions"
        skeleton={<Skeleton className="h-40" />}
      >
        {(data) => (
          <div className="flex flex-col gap-3">
            <ul className="divide-y divide-line">
              {data.sessions.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  isThis={session.id === data.current}
                />
              ))}
            </ul>
            <FormError error={revoking.error} title="Nobody was signed out" />
            {data.sessions.length > 1 && (
              <Button
                className="self-start"
                pending={revoking.isPending}
                onClick={() => revoking.mutate()}
              >
                Sign out everywhere else
              </Button>
            )}
          </div>
        )}
      </AsyncView>
    </Card>
  );
}
