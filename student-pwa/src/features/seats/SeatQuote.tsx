import type { LibraryDetail, Seat } from '@studyspot/shared-events';
import { formatDuration, formatMoney, formatTime, KeyValueList } from '@studyspot/shared-ui';
import { feePlanFor, quoteMinor } from '../../lib/availability/price.ts';
import type { Window } from '../../lib/availability/slots.ts';

export type SeatQuoteProps = {
  library: LibraryDetail;
  seat: Seat;
  window: Window;
  freeUntil: string | undefined;
};

export const SeatQuote = ({ library, seat, window, freeUntil }: SeatQuoteProps) => {
  const plan = feePlanFor(library.feePlans, seat.kind);
  const { currency, timeZone } = library;
  const amount = quoteMinor(plan, window);
  const price =
    plan && plan.amountMinorPerHour > 0
      ? `${formatMoney(amount, currency)} · ${formatMoney(plan.amountMinorPerHour, currency)} an hour`
      : 'Free of charge';
  return (
    <KeyValueList
      items={[
        { label: 'Price', value: price },
        { label: 'Duration', value: formatDuration(window.from, window.to, { display: 'long' }) },
        ...(freeUntil === undefined
          ? []
          : [{ label: 'Free until', value: formatTime(freeUntil, { timeZone }) }]),
      ]}
    />
  );
};
