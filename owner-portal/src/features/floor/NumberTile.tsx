import { cx } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import type { BookingFilter } from '../../lib/bookings/bookingFilter.ts';

type NumberTileProps = {
  libraryId: string;
  show: BookingFilter;
  label: string;
  value: string;
  note: string;
  isWarning?: boolean;
};

export const NumberTile = (props: NumberTileProps) => (
  <li>
    <Link
      to="/libraries/$libraryId/bookings"
      params={{ libraryId: props.libraryId }}
      search={{ show: props.show === 'all' ? undefined : props.show }}
      className={cx(
        'block h-full rounded-card border bg-surface px-4 py-3 text-ink no-underline',
        'transition-colors duration-state hover:border-brand',
        props.isWarning ? 'border-warn' : 'border-line',
      )}
    >
      <span className="block font-semibold text-muted">{props.label}</span>
      <span
        className={cx(
          'block font-display text-3xl font-semibold tabular',
          props.isWarning && 'text-warn',
        )}
      >
        {props.value}
      </span>
      <span className="block text-xs text-muted">{props.note}</span>
    </Link>
  </li>
);
