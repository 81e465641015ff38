import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import {
  Button,
  Field,
  formatDuration,
  formatMoney,
  formatTime,
  localDateOf,
  Select,
} from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { useBusyWork } from '../../lib/busyWork.ts';
import { feePlanFor, quoteMinor } from '../../lib/availability/price.ts';
import { toast } from '../../lib/toast.ts';
import { seatPlanQuery } from '../seats/seatPlan.ts';
import { useLibraryDays } from '../seats/useLibraryDays.ts';
import { changeBooking } from './changeBooking.ts';
import { changeOptions } from './changeOptions.ts';
import { CommandError } from './CommandError.tsx';
import { useBookingCommand } from './useBookingCommand.ts';

export type ChangeFormProps = { booking: Booking; library: LibraryDetail; onDone: () => void };

/** Times at which this seat is free, answered from the day; the server has the last word. */
export const ChangeForm = ({ booking, library, onDone }: ChangeFormProps) => {
  const { timeZone } = booking;
  const now = useServerNow(30_000);
  const date = localDateOf(booking.startsAt, timeZone);
  const { timeline } = useLibraryDays(library.id, date, timeZone);
  const { data: plan } = useQuery(seatPlanQuery(library.id));
  const [from, setFrom] = useState(Date.parse(booking.startsAt));
  const [to, setTo] = useState(Date.parse(booking.endsAt));
  const save = useBookingCommand({
    send: (window: { startsAt?: string; endsAt: string }, key) =>
      changeBooking(booking.id, { ...window, version: booking.version }, key),
    onDone: () => {
      onDone();
      return toast('Booking changed');
    },
  });
  const isSame = from === Date.parse(booking.startsAt) && to === Date.parse(booking.endsAt);
  useBusyWork(!isSame);
  if (!timeline) return null;
  const { starts, ends } = changeOptions(booking, library, timeline, from, now);
  const kind = plan?.seats.find((seat) => seat.id === booking.seatId)?.kind ?? '';
  const rate = feePlanFor(library.feePlans, kind);
  const before = { from: Date.parse(booking.startsAt), to: Date.parse(booking.endsAt) };
  const difference = quoteMinor(rate, { from, to }) - quoteMinor(rate, before);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({
      endsAt: new Date(to).toISOString(),
      ...(from !== before.from && { startsAt: new Date(from).toISOString() }),
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-[2fr_3fr] gap-3">
        <Field label="From">
          <Select
            value={String(from)}
            options={starts.map((at) => ({
              value: String(at),
              label: formatTime(at, { timeZone }),
            }))}
            onChange={({ target }) => {
              const next = Number(target.value);
              setFrom(next);
              setTo(next + (to - from));
            }}
          />
        </Field>
        <Field label="Until">
          <Select
            value={ends.includes(to) ? String(to) : ''}
            placeholder={ends.includes(to) ? undefined : 'Choose'}
            options={ends.map((at) => ({
              value: String(at),
              label: `${formatTime(at, { timeZone })} · ${formatDuration(from, at)}`,
            }))}
            onChange={({ target }) => setTo(Number(target.value))}
          />
        </Field>
      </div>
      {difference !== 0 && (
        <p className="text-sm tabular">
          {difference > 0 ? 'Costs' : 'Saves'} {formatMoney(Math.abs(difference), booking.currency)}
          {difference > 0 ? ' more' : ''}
        </p>
      )}
      <CommandError error={save.error} />
      <Button
        type="submit"
        variant="primary"
        pending={save.isPending}
        disabledReason={
          isSame ? 'Nothing is changed yet' : ends.includes(to) ? undefined : 'Choose when it ends'
        }
      >
        Save the new time
      </Button>
    </form>
  );
};
