import { formatDuration, formatMoney, formatTime, KeyValueList } from '@studyspot/shared-ui';
import { feePlanFor, quoteMinor } from '../../lib/availability/price.ts';
export const SeatQuote = ({ library, seat, window, freeUntil }) => {
    const plan = feePlanFor(library.feePlans, seat.kind);
    const { currency, timeZone } = library;
    const amount = quoteMinor(plan, window);
    const price = plan && plan.amountMinorPerHour > 0
        ? `${formatMoney(amount, currency)} · ${formatMoney(plan.amountMinorPerHour, currency)} an hour`
        : 'Free of charge';
    return (<KeyValueList items={[
            { label: 'Price', value: price },
            { label: 'Duration', value: formatDuration(window.from, window.to, { display: 'long' }) },
            ...(freeUntil === undefined
                ? []
                : [{ label: 'Free until', value: formatTime(freeUntil, { timeZone }) }]),
        ]}/>);
};
