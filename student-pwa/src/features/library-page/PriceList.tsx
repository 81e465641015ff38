import type { LibraryDetail } from '@studyspot/shared-events';
import { formatMoney, KeyValueList } from '@studyspot/shared-ui';
import { kindWord } from '../../lib/availability/attributeWords.ts';

export const PriceList = ({ library }: { library: LibraryDetail }) => {
  const plans = library.feePlans.filter((plan) => plan.isActive);
  if (plans.every((plan) => plan.amountMinorPerHour === 0)) {
    return <p>Every seat is free of charge.</p>;
  }
  const isForAll = plans.some((plan) => plan.seatKind === null);
  const others = isForAll ? [] : [{ label: 'All other seats', value: 'Free' }];
  return (
    <KeyValueList
      items={[
        ...plans.map((plan) => ({
          label: plan.seatKind === null ? plan.name : `${plan.name} (${kindWord(plan.seatKind)})`,
          value:
            plan.amountMinorPerHour === 0
              ? 'Free'
              : `${formatMoney(plan.amountMinorPerHour, plan.currency)} an hour`,
        })),
        ...others,
      ]}
    />
  );
};
