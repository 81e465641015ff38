import { formatMoney, KeyValueList } from '@studyspot/shared-ui';
import { kindWord } from '../../lib/availability/attributeWords.ts';
export const PriceList = ({ library }) => {
    const plans = library.feePlans.filter((plan) => plan.isActive);
    if (plans.every((plan) => plan.amountMinorPerHour === 0)) {
        return <p>Every seat is free of charge.</p>;
    }
    return (<KeyValueList items={plans.map((plan) => ({
            label: plan.seatKind === null ? plan.name : `${plan.name} (${kindWord(plan.seatKind)})`,
            value: plan.amountMinorPerHour === 0
                ? 'Free'
                : `${formatMoney(plan.amountMinorPerHour, plan.currency)} an hour`,
        }))}/>);
};
