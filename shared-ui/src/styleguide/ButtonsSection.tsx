import { Armchair, Bell, Map, Plug, Rows3, SlidersHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../components/Badge.tsx';
import { Button } from '../components/Button.tsx';
import { buttonClass } from '../components/buttonClass.ts';
import { Chip } from '../components/Chip.tsx';
import { FilterChip } from '../components/FilterChip.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import type { BookingState } from '../components/StatusBadge.tsx';
import { StatusBadge } from '../components/StatusBadge.tsx';
import { Row, Section } from './Section.tsx';

const states: BookingState[] = [
  'held',
  'confirmed',
  'checked_in',
  'away',
  'completed',
  'cancelled',
  'expired',
  'no_show',
];

export const ButtonsSection = () => {
  const [view, setView] = useState<'map' | 'list'>('map');
  const [isQuiet, setQuiet] = useState(true);
  const [isPending, setPending] = useState(true);
  return (
    <Section title="Actions">
      <Row label="Variants and sizes">
        <Button variant="primary">Hold seat B12</Button>
        <Button>Choose another</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger" icon={<Trash2 aria-hidden="true" size={18} />}>
          Cancel booking
        </Button>
        <Button size="sm">Small</Button>
        <Button size="lg" variant="primary">
          Check in
        </Button>
        <a href="#actions" className={buttonClass({ variant: 'secondary' })}>
          A link
        </a>
      </Row>
      <Row label="Pending keeps the width; a reason instead of a dead button">
        <Button variant="primary" pending={isPending} onClick={() => setPending(true)}>
          Confirm booking
        </Button>
        <Button onClick={() => setPending(!isPending)}>Toggle</Button>
        <Button variant="primary" disabledReason="Needs a network">
          Check in
        </Button>
      </Row>
      <Row label="Icon buttons, segments, chips">
        <IconButton label="Notifications" icon={<Bell aria-hidden="true" size={20} />} />
        <IconButton
          variant="secondary"
          label="Filters"
          icon={<SlidersHorizontal aria-hidden="true" size={20} />}
        />
        <SegmentedControl
          label="Show seats as"
          value={view}
          onValueChange={setView}
          segments={[
            { value: 'map', label: 'Map', icon: <Map aria-hidden="true" size={16} /> },
            { value: 'list', label: 'List', icon: <Rows3 aria-hidden="true" size={16} /> },
          ]}
        />
        <FilterChip pressed={isQuiet} onPressedChange={setQuiet} count={128}>
          Near window
        </FilterChip>
        <FilterChip
          pressed={false}
          onPressedChange={() => setQuiet(false)}
          icon={<Plug aria-hidden="true" size={16} />}
        >
          Laptop allowed
        </FilterChip>
        <Chip icon={<Armchair aria-hidden="true" size={16} />}>Table for 4</Chip>
      </Row>
      <Row label="Badges and booking states">
        <Badge>Draft</Badge>
        <Badge tone="brand">Brand</Badge>
        <Badge tone="info">Info</Badge>
        {states.map((state) => (
          <StatusBadge key={state} state={state} />
        ))}
      </Row>
    </Section>
  );
};
