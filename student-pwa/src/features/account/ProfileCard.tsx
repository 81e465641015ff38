import { Button, Card } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { socketClient } from '../../lib/socketClient.ts';
import { FormError } from '../session/FormError.tsx';
import { type Session, sessionQuery } from '../session/session.ts';
import { signOut } from '../session/signOut.ts';

export const ProfileCard = ({ user }: { user: Session['user'] }) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      queryClient.setQueryData(sessionQuery().queryKey, null);
      await navigate({ to: '/' });
      queryClient.removeQueries({ type: 'inactive' });
      socketClient.reauthenticate();
    },
  });
  return (
    <Card as="section" aria-label="Profile" className="flex flex-wrap items-center gap-4">
      <span
        aria-hidden="true"
        className="grid size-12 shrink-0 place-items-center rounded-full bg-brand font-display text-xl font-bold text-on-brand"
      >
        {user.name.trim().charAt(0).toUpperCase()}
      </span>
      <div className="min-w-40 flex-1">
        <p className="font-display text-lg font-semibold">{user.name}</p>
        <p className="text-sm break-all text-muted">{user.email}</p>
      </div>
      <Button
        pending={leave.isPending}
        icon={<LogOut aria-hidden="true" size={18} />}
        onClick={() => leave.mutate()}
      >
        Sign out
      </Button>
      <FormError error={leave.error} />
    </Card>
  );
};
