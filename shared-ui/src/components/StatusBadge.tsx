import { Armchair, Check, CircleDashed, Clock, Coffee, LogOut, UserX, X } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Tone } from './Badge.tsx';
import { Badge } from './Badge.tsx';

export type BookingState =
  | 'held'
  | 'confirmed'
  | 'checked_in'
  | 'away'
  | 'completed'
  | 'cancelled'
  | 'expired'
  | 'no_show';

type Look = {
  tone: Tone;
  label: string;
  Icon: ComponentType<{ size: number; 'aria-hidden': true }>;
};

const looks = {
  held: { tone: 'lamp', label: 'Held', Icon: Clock },
  confirmed: { tone: 'brand', label: 'Booked', Icon: Check },
  checked_in: { tone: 'ok', label: 'Checked in', Icon: Armchair },
  away: { tone: 'warn', label: 'Away', Icon: Coffee },
  completed: { tone: 'neutral', label: 'Completed', Icon: LogOut },
  cancelled: { tone: 'neutral', label: 'Cancelled', Icon: X },
  expired: { tone: 'neutral', label: 'Hold expired', Icon: CircleDashed },
  no_show: { tone: 'danger', label: 'No-show', Icon: UserX },
} satisfies Record<BookingState, Look>;

/** One word for a booking's state: the same word, colour and glyph on every surface. */
export const bookingStateLabel = (state: BookingState): string => looks[state].label;

export const StatusBadge = ({
  state,
  className,
}: {
  state: BookingState;
  className?: string | undefined;
}) => {
  const { tone, label, Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon size={13} aria-hidden />} className={className}>
      {label}
    </Badge>
  );
};
