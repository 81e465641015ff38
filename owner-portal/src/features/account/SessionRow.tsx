import type { AuthSession } from '@studyspot/shared-events';
import { Badge, Button, deviceTimeZone, formatDateTime } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { deviceWords } from '../../lib/deviceWords.ts';
import { revokeSession } from '../../lib/server/revokeSession.ts';
import { sessionsQuery } from '../../lib/server/sessions.ts';

type SessionRowProps = { session: AuthSession; isThis: boolean };

export function SessionRow({ session, isThis }: SessionRowProps) {
  const queryClient = useQueryClient();
  const device = deviceWords(session.userAgent ?? '');
  const revoking = useMutation({
    mutationFn: () => revokeSession(session.token),
    onSuccess: () => toast.success(`${device} is signed out`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      <div>
        <p className="font-semibold">
          {device} {isThis && <Badge tone="brand">This one</Badge>}
        </p>
        <p className="text-sm text-muted tabular">
          Since {formatDateTime(session.createdAt, { timeZone: deviceTimeZone() })}
          {session.ipAddress ? `, ${session.ipAddress}` : ''}
        </p>
      </div>
      {!isThis && (
        <Button size="sm" pending={revoking.isPending} onClick={() => revoking.mutate()}>
          Sign out<span className="sr-only"> {device}</span>
        </Button>
      )}
      <FormError error={revoking.error} title="Still signed in there" />
    </li>
  );
}
