import type { Seat } from '@studyspot/shared-events';
import {
  Button,
  Card,
  Dialog,
  EmptyFloorDrawing,
  EmptyState,
  SeatList,
  SeatMap,
  SegmentedControl,
  Skeleton,
} from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { SeatGenerator } from '../../components/library/SeatGenerator.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import { RightsGate } from './RightsGate.tsx';
import { SeatEditor } from './SeatEditor.tsx';
import { ZoneList } from './ZoneList.tsx';

const NOTHING_TAKEN = new Map();
const planCaption = ({ label }: Seat) => label;

/** The plan as it stands, on the map or as a table; a seat is pressed to be changed. */
export function SeatsPage() {
  const library = useLibrary();
  const query = useQuery(seatPlanQuery(library.id));
  const [view, setView] = useState<'map' | 'list'>('map');
  const [seatId, setSeatId] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  return (
    <RightsGate library={library} needs="seats:edit">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl
          label="Show seats as"
          value={view}
          onValueChange={setView}
          segments={[
            { value: 'map', label: 'Map' },
            { value: 'list', label: 'Table' },
          ]}
        />
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" size={16} />}
          onClick={() => setAdding(true)}
        >
          Add seats
        </Button>
      </div>
      <AsyncView query={query} what="The plan" skeleton={<Skeleton className="h-[60dvh]" />}>
        {(plan) => {
          const seat = plan.seats.find(({ id }) => id === seatId);
          const shared = {
            seats: plan.seats,
            zones: plan.zones,
            status: NOTHING_TAKEN,
            selectedSeatId: seatId,
            onSelect: setSeatId,
            isAlwaysEnabled: true,
            caption: planCaption,
          };
          return (
            <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
              {plan.seats.length === 0 ? (
                <EmptyState drawing={<EmptyFloorDrawing />} title="No seats yet">
                  Add a block of rows, or import a file.
                </EmptyState>
              ) : (
                <Card padded={view === 'list'} className="overflow-hidden">
                  {view === 'map' ? (
                    <SeatMap {...shared} className="h-96 md:h-[62dvh]" />
                  ) : (
                    <SeatList {...shared} />
                  )}
                </Card>
              )}
              <ZoneList library={library} plan={plan} />
              {seat && (
                <SeatEditor
                  key={seat.id}
                  library={library}
                  plan={plan}
                  seat={seat}
                  onClose={() => setSeatId(undefined)}
                />
              )}
              <Dialog
                open={isAdding}
                onOpenChange={setAdding}
                title="Add a block of seats"
                description="They are put below what is on the plan; each can be moved afterwards."
                size="lg"
              >
                <SeatGenerator library={library} plan={plan} />
              </Dialog>
            </div>
          );
        }}
      </AsyncView>
    </RightsGate>
  );
}
