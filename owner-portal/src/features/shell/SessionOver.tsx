import type { ConnectionState } from '@studyspot/shared-events/client';
import { Banner, Button } from '@studyspot/shared-ui';
import { useEnter } from '../../hooks/useEnter.ts';

/** What the connection says that waiting does not mend: an old page, or a session that has ended. */
export function SessionOver({ connection }: { connection: ConnectionState }) {
  const enter = useEnter();
  const isOld = connection.status === 'client_too_old';
  if (!isOld && connection.refusal !== 'unauthenticated') return null;
  return (
    <div className="p-4">
      <Banner
        tone="warn"
        title={isOld ? 'A new version of this page is ready' : 'Your session has ended'}
        actions={
          <Button
            variant="primary"
            onClick={() => {
              if (isOld) location.reload();
              else void enter(location.pathname + location.search);
            }}
          >
            {isOld ? 'Reload' : 'Sign in again'}
          </Button>
        }
      >
        {isOld
          ? 'It no longer understands what the server says.'
          : 'What you see is the last known state.'}
      </Banner>
    </div>
  );
}
