import type { ImportBody } from '@studyspot/shared-events';
import { useQueryClient } from '@tanstack/react-query';
import { CsvImport } from '../../components/library/CsvImport.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { SEAT_FIELDS } from '../../lib/imports/importFields.ts';
import { importSeats } from '../../lib/server/importSeats.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import { RightsGate } from './RightsGate.tsx';

export function ImportSeatsPage() {
  const library = useLibrary();
  const queryClient = useQueryClient();
  return (
    <RightsGate library={library} needs="seats:edit">
      <div className="max-w-4xl">
        <h2 className="mb-2 text-xl">Import seats</h2>
        <p className="mb-4 max-w-measure text-muted">
          One line a seat. Seats that are known by their label are changed, others are added, none
          is removed. Further columns become what the seat is like.
        </p>
        <CsvImport
          fields={SEAT_FIELDS}
          what="seats"
          send={(body: ImportBody) => importSeats(library.id, body)}
          onImported={() =>
            void queryClient.invalidateQueries({ queryKey: seatPlanQuery(library.id).queryKey })
          }
        />
      </div>
    </RightsGate>
  );
}
