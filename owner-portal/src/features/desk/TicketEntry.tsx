import type { LibraryDetail } from '@studyspot/shared-events';
import { Button, Card, Field, Switch, TextInput } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { checkInByTicket } from './checkInByTicket.ts';
import { deskSound } from './deskSound.ts';
import { TicketVerdict } from './TicketVerdict.tsx';
import { patchBookings } from '../../lib/live/patchBookings.ts';

/** A code, Enter, and a big answer; ready at once for the next one. */
export function TicketEntry({ library }: { library: LibraryDetail }) {
  const queryClient = useQueryClient();
  const { hasDeskSound, keep } = usePreferences();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const checking = useMutation({
    mutationFn: (typed: string) => checkInByTicket(library, typed),
    onSuccess: (verdict) => {
      if (verdict.booking) patchBookings(queryClient, verdict.booking);
      if (hasDeskSound) deskSound(verdict.isOk);
    },
    onSettled: () => field.current?.select(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = code.trim();
    if (typed !== '' && !checking.isPending) checking.mutate(typed);
  };
  return (
    <Card as="section" aria-label="Check in by ticket" className="flex flex-col gap-4">
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field label="Ticket code" hint="Type or scan it, then press Enter.">
          <TextInput
            ref={field}
            autoFocus
            value={code}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="h-16 text-center font-mono text-2xl! tracking-[0.15em] uppercase"
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" block pending={checking.isPending}>
          Check in
        </Button>
      </form>
      <TicketVerdict
        verdict={checking.data}
        error={checking.error}
        timeZone={library.timeZone}
        ticket={checking.variables}
      />
      <Switch
        label="Sound"
        hint="A high tone for yes, a low one for no."
        checked={hasDeskSound}
        onCheckedChange={(on) => {
          keep({ hasDeskSound: on });
          if (on) deskSound(true);
        }}
      />
    </Card>
  );
}
