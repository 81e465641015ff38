import type { Seat } from '@studyspot/shared-events';
import { Button, Checkbox, type SeatStatuses, Sheet } from '@studyspot/shared-ui';
import { useMemo, useState } from 'react';
import { attributeWord } from '../../lib/availability/attributeWords.ts';
import { rankSeats } from '../../lib/availability/bestSeat.ts';
import { sentence } from '../../lib/sentence.ts';
import { keepWishes, storedWishes } from './wishes.ts';

const SHOWN = 3;

export type BestSeatSheetProps = {
  onClose: () => void;
  seats: readonly Seat[];
  statuses: SeatStatuses;
  attributes: readonly string[];
  windowEnd: number;
  onChoose: (label: string) => void;
};

/** "Best seat for me": what somebody likes is kept on the device, and each proposal says why. */
export const BestSeatSheet = (props: BestSeatSheetProps) => {
  const { seats, statuses, attributes, windowEnd, onChoose, onClose } = props;
  const [wishes, setWishes] = useState(storedWishes);
  const best = useMemo(
    () => rankSeats({ seats, statuses, wishes, windowEnd }).slice(0, SHOWN),
    [seats, statuses, wishes, windowEnd],
  );
  const toggle = (key: string, isWanted: boolean) => {
    const next = isWanted ? [...wishes, key] : wishes.filter((wish) => wish !== key);
    setWishes(next);
    keepWishes(next);
  };
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title="Best seat for me"
      description="Kept on this device only."
    >
      {attributes.length > 0 && (
        <fieldset className="mb-4">
          <legend className="font-semibold">What I like</legend>
          <div className="grid grid-cols-2 gap-x-3">
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
      <h3 className="mb-2 text-lg">
        {best.length === 0 ? 'No seat is free at that time' : 'Suggestions'}
      </h3>
      <ol className="flex flex-col gap-2">
        {best.map(({ seat, reasons }) => (
          <li
            key={seat.id}
            className="flex items-center justify-between gap-3 rounded-card border border-line p-3"
          >
            <div>
              <p className="font-display text-lg font-semibold">{seat.label}</p>
              <p className="text-sm text-muted">
                {reasons.length === 0 ? 'Free at that time' : sentence(reasons.join(' · '))}
              </p>
            </div>
            <Button
              className="whitespace-nowrap"
              onClick={() => {
                onClose();
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
