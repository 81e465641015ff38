import { useState } from 'react';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { DayStrip } from '../day/DayStrip.tsx';
import type { DayRange } from '../day/range.ts';
import { TimeSlider } from '../day/TimeSlider.tsx';
import { SeatLegend } from '../seat-map/SeatLegend.tsx';
import { SeatList } from '../seat-map/SeatList.tsx';
import { SeatMap } from '../seat-map/SeatMap.tsx';
import type { Seat } from '../seat-map/types.ts';
import { dayCells } from '../time/dayCells.ts';
import { sampleSeats, sampleStatus, sampleZones } from './samplePlan.ts';
import { Row, Section } from './Section.tsx';

const timeZone = 'Asia/Taipei';
const cells = dayCells('2026-11-03', timeZone).map((cell, index) => ({
  ...cell,
  isOpen: index >= 16 && index < 44,
  free: index < 20 ? 96 : Math.round(48 + 44 * Math.cos(index / 4)),
}));
const opens = cells[16]?.from ?? 0;
const closes = cells[43]?.to ?? 0;
const nearWindow = (seat: Seat) => seat.attributes['near_window'] === true;

export const SeatsSection = () => {
  const [view, setView] = useState<'map' | 'list'>('map');
  const [selected, setSelected] = useState<string | undefined>('q22');
  const [range, setRange] = useState<DayRange | null>({
    from: opens + 14_400_000,
    to: opens + 21_600_000,
  });
  const [time, setTime] = useState(opens + 14_400_000);
  const [isFiltered, setFiltered] = useState<'all' | 'window'>('all');
  const shared = { seats: sampleSeats, zones: sampleZones, status: sampleStatus, timeZone };
  return (
    <Section title="Seats and hours">
      <DayStrip
        cells={cells}
        total={96}
        timeZone={timeZone}
        value={range}
        onChange={setRange}
        label="Free seats on Tue 3 Nov"
      />
      <TimeSlider
        value={time}
        min={opens}
        max={closes}
        timeZone={timeZone}
        onChange={setTime}
        className="max-w-md"
      />
      <Row label="The same seats as a map and as a list">
        <SegmentedControl
          label="Show seats as"
          value={view}
          onValueChange={setView}
          segments={[
            { value: 'map', label: 'Map' },
            { value: 'list', label: 'List' },
          ]}
        />
        <SegmentedControl
          label="Filter"
          value={isFiltered}
          onValueChange={setFiltered}
          segments={[
            { value: 'all', label: 'All' },
            { value: 'window', label: 'Near window' },
          ]}
        />
      </Row>
      {view === 'map' ? (
        <SeatMap
          {...shared}
          className="h-96 rounded-card border border-line"
          selectedSeatId={selected}
          onSelect={setSelected}
          highlightSeatIds={['q23', 'q24']}
          matchesFilter={isFiltered === 'window' ? nearWindow : undefined}
        />
      ) : (
        <SeatList
          {...shared}
          selectedSeatId={selected}
          onSelect={setSelected}
          matchesFilter={isFiltered === 'window' ? nearWindow : undefined}
        />
      )}
      <SeatLegend />
    </Section>
  );
};
