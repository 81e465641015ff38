import type { Closure, LibraryDetail } from '@studyspot/shared-events';
import { Button, Card, DurationText, localDateOf, TimeText } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { patchLibrary } from '../../lib/live/patchLibrary.ts';
import { deleteClosure } from '../../lib/server/deleteClosure.ts';

type ClosureRowProps = { library: LibraryDetail; closure: Closure };

export function ClosureRow({ library, closure }: ClosureRowProps) {
  const queryClient = useQueryClient();
  const { id, startsAt, endsAt, reason } = closure;
  const { timeZone } = library;
  const removing = useMutation({
    mutationFn: () => deleteClosure(library.id, id),
    onSuccess: (saved) => {
      patchLibrary(queryClient, saved);
      toast.success('The closure is gone: its time can be booked again');
    },
  });
  return (
    <Card as="li" className="flex flex-col gap-2">
      <p className="font-semibold">{reason || 'Closed'}</p>
      <p>
        <TimeText from={startsAt} to={endsAt} timeZone={timeZone} />
        <span className="text-muted">
          {' '}
          (<DurationText from={startsAt} to={endsAt} />)
        </span>
      </p>
      <FormError error={removing.error} title="The closure stands" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          to="/libraries/$libraryId/bookings"
          params={{ libraryId: library.id }}
          search={{ date: localDateOf(startsAt, timeZone) }}
          className="inline-flex min-h-8 items-center"
        >
          Bookings of the first day
        </Link>
        <Button size="sm" pending={removing.isPending} onClick={() => removing.mutate()}>
          Remove<span className="sr-only"> the closure {reason}</span>
        </Button>
      </div>
    </Card>
  );
}
