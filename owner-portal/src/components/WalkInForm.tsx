import type { Interval, LibraryDetail, Seat } from '@studyspot/shared-events';
import { Banner, Button, Field, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useOpenNow } from '../hooks/useOpenNow.ts';
import { useServerNow } from '../hooks/useServerNow.ts';
import { useWalkIn } from '../hooks/useWalkIn.ts';
import { endChoices, nearestEnd } from '../lib/floor/endChoices.ts';
import { WALK_IN_MINUTES } from '../lib/floor/walkInMinutes.ts';
import { EndSelect } from './EndSelect.tsx';
import { FormError } from './FormError.tsx';

type WalkInFormProps = {
  library: LibraryDetail;
  open: readonly Interval[];
  seat: Seat;
  freeUntil: string | undefined;
};

/** Somebody sits down here, now. The length has a default, the name is optional. */
export function WalkInForm({ library, open, seat, freeUntil }: WalkInFormProps) {
  const nowMs = useServerNow(10_000);
  const walkingIn = useWalkIn(library.id);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<number>();
  const times = useOpenNow(library, nowMs, open);
  const ends = endChoices(library, times, nowMs, freeUntil ? Date.parse(freeUntil) : undefined);
  const end =
    chosen !== undefined && ends.includes(chosen)
      ? chosen
      : nearestEnd(ends, nowMs + WALK_IN_MINUTES * 60_000);
  if (end === undefined) {
    return (
      <Banner tone="info" title="Not now" announce="off">
        The library is closed, or the seat is not free for the shortest stay.
      </Banner>
    );
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        walkingIn.mutate({
          seatId: seat.id,
          startsAt: 'now',
          endsAt: new Date(end).toISOString(),
          ...(name.trim() !== '' && { name: name.trim() }),
        });
      }}
    >
      <FormError error={walkingIn.error} title="Nobody was seated" />
      <EndSelect
        label="Until"
        ends={ends}
        value={end}
        onChange={setChosen}
        fromMs={nowMs}
        timeZone={library.timeZone}
      />
      <Field label="Name (optional)">
        <TextInput
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" pending={walkingIn.isPending}>
        Seat somebody in {seat.label}
      </Button>
    </form>
  );
}
