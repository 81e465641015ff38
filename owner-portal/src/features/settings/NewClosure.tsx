import type { LibraryDetail } from '@studyspot/shared-events';
import { addDays, Banner, Button, Card, Field, TextInput, zoneLabel } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { useToday } from '../../hooks/useToday.ts';
import { patchLibrary } from '../../lib/live/patchLibrary.ts';
import { createClosure } from '../../lib/server/createClosure.ts';
import { instantAt } from '../../lib/venueTime.ts';
import { AffectedBookings } from './AffectedBookings.tsx';

/** Why two wall times are no closure; undefined when they are one. */
function faultOf(startsAt: string | null, endsAt: string | null): string | undefined {
  if (startsAt === null || endsAt === null)
    return 'The clocks change then: this time does not exist';
  return startsAt >= endsAt ? 'The end comes after the start' : undefined;
}

/** In the time of the venue, whatever the device says. */
export function NewClosure({ library }: { library: LibraryDetail }) {
  const { timeZone } = library;
  const queryClient = useQueryClient();
  const tomorrow = addDays(useToday(timeZone), 1);
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const [times, setTimes] = useState({ from: '00:00', to: '24:00' });
  const [reason, setReason] = useState('');
  const from = chosen.from ?? tomorrow;
  const to = chosen.to ?? from;
  const startsAt = instantAt(from, times.from, timeZone);
  const endsAt = instantAt(to, times.to, timeZone);
  const fault = faultOf(startsAt, endsAt);
  const adding = useMutation({
    mutationFn: (body: { startsAt: string; endsAt: string; reason: string }) =>
      createClosure(library.id, body),
    onSuccess: ({ library: saved }) => {
      patchLibrary(queryClient, saved);
      setReason('');
      toast.success('Closure added');
    },
  });
  const still = adding.data?.liveBookings ?? 0;
  return (
    <Card as="section" aria-labelledby="new-closure">
      <h2 id="new-closure" className="mb-1 text-xl">
        Close the library
      </h2>
      <p className="mb-4 text-muted">Times of the library: {zoneLabel(timeZone)}.</p>
      <form
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (startsAt !== null && endsAt !== null && fault === undefined) {
            adding.mutate({ startsAt, endsAt, reason: reason.trim() });
          }
        }}
      >
        <Field label="First day">
          <TextInput
            type="date"
            value={from}
            onChange={(event) => setChosen({ ...chosen, from: event.target.value || tomorrow })}
          />
        </Field>
        <Field label="From">
          <TextInput
            type="time"
            value={times.from}
            onChange={(event) => setTimes({ ...times, from: event.target.value })}
          />
        </Field>
        <Field label="Last day">
          <TextInput
            type="date"
            value={to}
            min={from}
            onChange={(event) => setChosen({ ...chosen, to: event.target.value || from })}
          />
        </Field>
        <Field label="Until" hint="00:00 is the end of that day." error={fault}>
          <TextInput
            type="time"
            value={times.to === '24:00' ? '00:00' : times.to}
            onChange={(event) =>
              setTimes({
                ...times,
                to: event.target.value === '00:00' ? '24:00' : event.target.value,
              })
            }
          />
        </Field>
        <Field label="Reason" hint="Students read it." className="sm:col-span-2">
          <TextInput
            value={reason}
            maxLength={500}
            placeholder="Public holiday"
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex flex-col items-start gap-3 sm:col-span-2">
          {startsAt !== null && endsAt !== null && fault === undefined && (
            <AffectedBookings
              library={library}
              from={from}
              to={to}
              startsAt={startsAt}
              endsAt={endsAt}
            />
          )}
          <FormError error={adding.error} title="The library stays open" />
          {still > 0 && (
            <Banner tone="warn" title={`${still} bookings fall into the closure you added`}>
              They stand until somebody cancels them.
            </Banner>
          )}
          <Button type="submit" variant="primary" pending={adding.isPending}>
            Add closure
          </Button>
        </div>
      </form>
    </Card>
  );
}
