import { Button, Checkbox, Select, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { together } from '../../lib/asyncData.ts';
import { checkInCodesQuery } from '../../lib/server/checkInCodes.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import { CodeSign } from './CodeSign.tsx';
import { RightsGate } from './RightsGate.tsx';

/** Signs to print: one for the desk, one for each seat. */
export function CodesPage() {
  const library = useLibrary();
  const codes = useQuery(checkInCodesQuery(library.id));
  const plan = useQuery(seatPlanQuery(library.id));
  const [zoneId, setZoneId] = useState('');
  const [hasDesk, setDesk] = useState(true);
  return (
    <RightsGate library={library} needs="bookings:check-in">
      <AsyncView
        query={together({ codes, plan })}
        what="The codes"
        skeleton={<Skeleton className="h-96" />}
      >
        {(data) => {
          const zoneOf = new Map(data.plan.seats.map((seat) => [seat.id, seat.zoneId]));
          const seats = data.codes.seats.filter(({ seatId }) => zoneOf.get(seatId) === zoneId);
          return (
            <>
              <p className="mb-3 max-w-measure text-muted print:hidden">
                A student who has booked scans the sign, or types its code, and is checked in. Print
                the desk&apos;s sign, or those of the seats of one zone.
              </p>
              <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
                <Checkbox
                  label="The desk's sign"
                  checked={hasDesk}
                  onChange={(event) => setDesk(event.target.checked)}
                />
                <Select
                  aria-label="Seats of"
                  className="min-w-48"
                  placeholder="No seats"
                  value={zoneId}
                  options={data.plan.zones.map(({ id, name }) => ({
                    value: id,
                    label: `Seats of ${name}`,
                  }))}
                  onChange={(event) => setZoneId(event.target.value)}
                />
                <Button
                  variant="primary"
                  icon={<Printer aria-hidden="true" size={16} />}
                  disabledReason={hasDesk || seats.length > 0 ? undefined : 'Choose what to print'}
                  onClick={() => print()}
                >
                  Print
                </Button>
              </div>
              <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3 print:gap-2">
                {hasDesk && (
                  <CodeSign
                    library={library}
                    title="Check in here"
                    code={data.codes.deskCode}
                    isLarge
                  />
                )}
                {seats.map(({ seatId, label, code }) => (
                  <CodeSign key={seatId} library={library} title={`Seat ${label}`} code={code} />
                ))}
              </ul>
            </>
          );
        }}
      </AsyncView>
    </RightsGate>
  );
}
