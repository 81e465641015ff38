import type { Booking, LibraryDay, LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import { Banner, Button, Field, Select, Skeleton, TextInput } from '@studyspot/shared-ui';
import { lazy, Suspense, useMemo, useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { useOpenNow } from '../../hooks/useOpenNow.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { useWalkIn } from '../../hooks/useWalkIn.ts';
import { endChoices, nearestEnd } from '../../lib/floor/endChoices.ts';
import { freeSeats } from '../../lib/floor/freeSeats.ts';
import { seatsNow } from '../../lib/floor/seatNow.ts';
import { WALK_IN_MINUTES } from '../../lib/floor/walkInMinutes.ts';
import { SeatSuggestions } from './SeatSuggestions.tsx';

const SeatPicker = lazy(async () => ({
  default: (await import('../../components/SeatPicker.tsx')).SeatPicker,
}));

const focusOnce = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

type WalkInChoiceProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  day: LibraryDay;
  onCancel: () => void;
  onSeated: (booking: Booking) => void;
};

const LENGTHS = [30, 60, 120, 180, 240].map((minutes) => ({
  value: String(minutes),
  label: minutes < 60 ? `${minutes} minutes` : `${minutes / 60} h`,
}));

export function WalkInChoice({ library, plan, day, onCancel, onSeated }: WalkInChoiceProps) {
  const nowMs = useServerNow(5_000);
  const walkingIn = useWalkIn(library.id);
  const [minutes, setMinutes] = useState(WALK_IN_MINUTES);
  const [name, setName] = useState('');
  const [hasMap, setMap] = useState(false);
  const open = useOpenNow(library, nowMs, day.open);
  const status = useMemo(() => seatsNow(day, nowMs), [day, nowMs]);
  const free = useMemo(() => freeSeats(plan.seats, status, nowMs), [plan.seats, status, nowMs]);
  const endOf = (seatId: string) => {
    const until = status.get(seatId)?.until;
    const ends = endChoices(library, open, nowMs, until ? Date.parse(until) : undefined);
    return nearestEnd(ends, nowMs + minutes * 60_000);
  };
  const seat = (seatId: string | undefined) => {
    const end = seatId === undefined ? undefined : endOf(seatId);
    if (seatId === undefined || end === undefined || walkingIn.isPending) return;
    const body = {
      seatId,
      startsAt: 'now' as const,
      endsAt: new Date(end).toISOString(),
      ...(name.trim() !== '' && { name: name.trim() }),
    };
    walkingIn.mutate(body, { onSuccess: onSeated });
  };
  const offered = free.filter(({ id }) => endOf(id) !== undefined).slice(0, 6);
  return (
    <div
      ref={focusOnce}
      role="group"
      aria-label="Seat a walk-in"
      tabIndex={-1}
      className="flex flex-col gap-4"
    >
      <FormError error={walkingIn.error} title="Nobody was seated" />
      {offered.length === 0 ? (
        <Banner tone="warn" title="No seat to offer" announce="off">
          The library is closed, or no seat is free for the shortest stay.
        </Banner>
      ) : (
        <SeatSuggestions
          seats={offered}
          plan={plan}
          endOf={endOf}
          timeZone={library.timeZone}
          pendingSeatId={walkingIn.isPending ? walkingIn.variables.seatId : undefined}
          onChoose={seat}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Length">
          <Select
            options={LENGTHS}
            value={String(minutes)}
            onChange={(event) => setMinutes(Number(event.target.value))}
          />
        </Field>
        <Field label="Name (optional)">
          <TextInput
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      </div>
      {hasMap && (
        <Suspense fallback={<Skeleton className="h-[45dvh]" />}>
          <SeatPicker
            plan={plan}
            timeZone={library.timeZone}
            status={status}
            selectedSeatId={undefined}
            onSelect={seat}
          />
        </Suspense>
      )}
      <div className="flex flex-wrap gap-2">
        <Button aria-expanded={hasMap} onClick={() => setMap(!hasMap)}>
          {hasMap ? 'Hide the map' : 'Choose on the map'}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Nobody after all
        </Button>
      </div>
    </div>
  );
}
