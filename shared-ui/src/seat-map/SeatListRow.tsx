import { memo } from 'react';
import { Button } from '../components/Button.tsx';
import { attributeWords, statusWords } from './seatDescription.ts';
import { SeatIcon } from './SeatIcon.tsx';
import { isTakeable, seatLook } from './seatLook.ts';
import type { Seat, SeatStatus } from './types.ts';

export type SeatListRowProps = {
  seat: Seat;
  zoneName: string;
  status: SeatStatus;
  timeZone: string | undefined;
  caption: string | undefined;
  isSelected: boolean;
  isAlwaysEnabled: boolean;
  onPress: (seat: Seat) => void;
};

const verb = (isSelected: boolean, isAlwaysEnabled: boolean, isOpen: boolean): string => {
  if (isAlwaysEnabled) return 'Open';
  if (isSelected) return 'Chosen';
  return isOpen ? 'Choose' : 'Why?';
};

export const SeatListRow = memo((props: SeatListRowProps) => {
  const { seat, zoneName, status, timeZone, caption, isSelected, isAlwaysEnabled, onPress } = props;
  const look = seatLook(seat, status);
  const isOpen = isTakeable(look);
  const text = verb(isSelected, isAlwaysEnabled, isOpen);
  const state = (
    <>
      <SeatIcon look={look} />
      <span>
        {statusWords(seat, status, { timeZone })}
        {caption !== undefined && <span className="block text-xs text-muted">{caption}</span>}
      </span>
    </>
  );
  return (
    <tr data-seat-label={seat.label} data-status={look} aria-selected={isSelected}>
      <th scope="row" className="min-w-32">
        {seat.label}
        <span className="flex items-center gap-2 py-1 font-normal sm:hidden">{state}</span>
        <span className="block text-xs font-normal text-muted">
          {[zoneName, ...attributeWords(seat.attributes)].join(' · ')}
        </span>
      </th>
      <td className="max-sm:hidden">
        <span className="flex items-center gap-2">{state}</span>
      </td>
      <td data-actions>
        <Button
          size="sm"
          variant={isSelected ? 'primary' : isOpen || isAlwaysEnabled ? 'secondary' : 'quiet'}
          aria-label={`${text}: seat ${seat.label}`}
          onClick={() => onPress(seat)}
        >
          {text}
        </Button>
      </td>
    </tr>
  );
});
