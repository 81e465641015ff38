import type { Seat } from '@studyspot/shared-events';
import { Button, Checkbox, type SeatStatuses, Sheet } from '@studyspot/shared-ui';
import { Sparkles } from 'lucide-react';
import { useMemo, useState } from 'react';
import { attributeWord } from '../../lib/availability/attributeWords.ts';
import { rankSeats } from '../../lib/availability/bestSeat.ts';
import { keepWishes, storedWishes } from './wishes.ts';

const SHOWN = 3;

export type BestSeatProps = {
  seats: readonly Seat[];
  statuses: SeatStatuses;
  attributes: readonly string[];
  windowEnd: number;
  onChoose: (label: string) => void;
};

/** "Best seat for me": what somebody likes is kept on the device, and each proposal says why. */
export const BestSeat = ({ seats, statuses, attributes, windowEnd, onChoose }: BestSeatProps) => {
  const [isOpen, setOpen] = useState(false);
  const [wishes, setWishes] = useState(storedWishes);
  const best = useMemo(
    () => (isOpen ? rankSeats({ seats, statuses, wishes, windowEnd }).slice(0, SHOWN) : []),
    [isOpen, seats, statuses, wishes, windowEnd],
  );
  const toggle = (key: string, isWanted: boolean) => {
    const next = isWanted ? [...wishes, key] : wishes.filter((wish) => wish !== key);
    setWishes(next);
    keepWishes(next);
  };
  return (
    <Sheet
      open={isOpen}
      onOpenChange={setOpen}
      title="Best seat for me"
      description="Kept on this device only."
      trigger={
        <Button variant="primary" size="sm" className="min-h-10 shrink-0" icon={<Sparkles aria-hidden="true" size={16} />}>
          Best seat for me
        </Button>
      }
    >
      {attributes.length > 0 && (
        <fieldset className="mb-4">
          <legend className="font-semibold">What I like</legend>
          <div className="grid grid-cols-1 sm:grid-cols-2">
            {attributes.map((key) => (
              <Checkbox
                key={key}
                label={attributeWord(key)}
                checked={wishes.includes(key)}
                onChange={({ target }) => toggle(key, target.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <h3 className="mb-2 text-lg">{best.length === 0 ? 'No seat is free at that time' : 'Suggestions'}</h3>
      <ol className="flex flex-col gap-2">
        {best.map(({ seat, reasons }) => (
          <li key={seat.id} className="flex items-center justify-between gap-3 rounded-card border border-line p-3">
            <div>
              <p className="font-display text-lg font-semibold">{seat.label}</p>
              <p className="text-sm text-muted">{reasons.length === 0 ? 'Free at that time' : reasons.join(' · ')}</p>
            </div>
            <Button
              onClick={() => {
                setOpen(false);
                onChoose(seat.label);
              }}
            >
              Show {seat.label}
            </Button>
          </li>
        ))}
      </ol>
    </Sheet>
  );
};
