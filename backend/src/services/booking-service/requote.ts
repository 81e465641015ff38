import { planFor, type Prices, quote } from '../pricing-service/price.ts';

export type Priced = {
  seatKind: string;
  startsAt: Date;
  endsAt: Date;
};
export type KeptPrice = {
  amountMinor: number;
  feePlanId: string | null;
  feePlanVersion: number | null;
};

const lengthOf = ({ startsAt, endsAt }: Priced) => endsAt.getTime() - startsAt.getTime();

/**
 * The price after a move, an extension or a shortening. Only the difference is quoted, at the plans
 * now in force; what was agreed before stays. Time given back is worth what was paid for it, so a
 * price that rose in between is no profit.
 */
export function requote(
  { amountMinor, feePlanId, feePlanVersion }: KeptPrice,
  prices: Prices,
  before: Priced,
  after: Priced,
): KeptPrice {
  const kept = { amountMinor, feePlanId, feePlanVersion };
  const isSamePlan =
    planFor(prices.feePlans, before.seatKind)?.id === planFor(prices.feePlans, after.seatKind)?.id;
  if (isSamePlan && lengthOf(after) === lengthOf(before)) return kept;
  if (isSamePlan && lengthOf(after) < lengthOf(before)) {
    const share = lengthOf(after) / lengthOf(before);
    return { ...kept, amountMinor: Math.round(amountMinor * share) };
  }
  const was = quote(prices, before.seatKind, before.startsAt, before.endsAt);
  const becomes = quote(prices, after.seatKind, after.startsAt, after.endsAt);
  return {
    amountMinor:
      becomes.amountMinor < was.amountMinor
        ? Math.round((amountMinor * becomes.amountMinor) / was.amountMinor)
        : amountMinor + becomes.amountMinor - was.amountMinor,
    feePlanId: becomes.feePlanId,
    feePlanVersion: becomes.feePlanVersion,
  };
}
