import { Button, Card, Field, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useOnline } from '../../hooks/useOnline.ts';
import { toast } from '../../lib/toast.ts';
import { checkIn } from './checkIn.ts';
import { CommandError } from './CommandError.tsx';
import { OFFLINE_REASON } from './RunningHold.tsx';
import { useBookingCommand } from './useBookingCommand.ts';
/** The code is at the desk and on the seat: it shows that one is really there. */
export const CheckInForm = ({ booking, scanned, onDone }) => {
    const isOnline = useOnline();
    const [code, setCode] = useState(scanned ?? '');
    const [isMissing, setMissing] = useState(false);
    const arrive = useBookingCommand({
        send: (given, key) => checkIn(booking.id, { code: given }, key),
        onDone: async () => {
            await toast(`Checked in at seat ${booking.seatLabel}`);
            await onDone?.();
        },
    });
    const submit = (event) => {
        event.preventDefault();
        const given = code.trim().toUpperCase();
        setMissing(given === '');
        if (given !== '')
            arrive.mutate(given);
    };
    return (<Card as="section" aria-label="Check in" spine>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label="Code at the desk or on your seat" error={isMissing ? 'Type the code, or scan it with your camera app' : undefined}>
          <TextInput value={code} onChange={(event) => setCode(event.target.value)} autoCapitalize="characters" autoComplete="off" spellCheck={false} className="font-display text-xl tracking-wider uppercase tabular"/>
        </Field>
        <CommandError error={arrive.error}/>
        <Button type="submit" block size="lg" variant="primary" pending={arrive.isPending} disabledReason={isOnline ? undefined : OFFLINE_REASON}>
          Check in
        </Button>
      </form>
    </Card>);
};
