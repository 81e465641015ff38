import type { SeatPlan } from '@studyspot/shared-events';
import type { SeatStatus, SeatStatuses } from '@studyspot/shared-ui';
import { SeatLegend, SeatList, SeatMap, SegmentedControl, statusWords } from '@studyspot/shared-ui';
import { useMemo, useState } from 'react';
import type { SeatNow } from '../lib/floor/seatNow.ts';

type SeatPickerProps = {
  plan: SeatPlan;
  timeZone: string;
  status: ReadonlyMap<string, SeatNow>;
  /** Where they are now: shown as theirs, not to be chosen. */
  ownSeatId?: string | undefined;
  selectedSeatId: string | undefined;
  onSelect: (seatId: string | undefined) => void;
};

/** One free seat, on the map or in the list; of any other it says why it is not free. */
export function SeatPicker(props: SeatPickerProps) {
  const { plan, timeZone, status, ownSeatId, selectedSeatId, onSelect } = props;
  const [view, setView] = useState<'map' | 'list'>('map');
  const [refused, setRefused] = useState<string>();
  const statuses = useMemo<SeatStatuses>(() => {
    const shown = new Map<string, SeatStatus>(status);
    if (ownSeatId !== undefined) shown.set(ownSeatId, { status: 'mine' });
    return shown;
  }, [status, ownSeatId]);
  const explain = (seatId: string) => {
    const seat = plan.seats.find(({ id }) => id === seatId);
    if (!seat) return;
    const words = statusWords(seat, statuses.get(seatId) ?? { status: 'free' }, { timeZone });
    setRefused(`Seat ${seat.label} is ${words}`);
  };
  const choose = (seatId: string) => {
    setRefused(undefined);
    onSelect(seatId === ownSeatId ? undefined : seatId);
  };
  const shared = {
    seats: plan.seats,
    zones: plan.zones,
    status: statuses,
    timeZone,
    selectedSeatId,
    onSelect: choose,
    onUnavailable: explain,
  };
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label="Show seats as"
        className="self-start"
        value={view}
        onValueChange={setView}
        segments={[
          { value: 'map', label: 'Map' },
          { value: 'list', label: 'List' },
        ]}
      />
      <p role="status" className="min-h-5 text-warn">
        {refused}
      </p>
      {view === 'map' ? (
        <>
          <SeatMap {...shared} className="h-[45dvh] rounded-card border border-line" />
          <SeatLegend />
        </>
      ) : (
        <SeatList {...shared} />
      )}
    </div>
  );
}
