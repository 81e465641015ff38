/** The part of a fee plan that a price is made of. `seatKind` null: every kind without a plan of its own. */
export type PricePlan = {
  id: string;
  seatKind: string | null;
  amountMinorPerHour: number;
  version: number;
};

/** `feePlans` are those in force, at most one for each kind. */
export type Prices = { currency: string; feePlans: readonly PricePlan[] };

export type Quote = {
  amountMinor: number;
  currency: string;
  /** Null: no plan covers this kind of seat, so it is free of charge. */
  feePlanId: string | null;
  feePlanVersion: number | null;
};

const MINUTE_MS = 60_000;

/** In integers throughout: (rate × minutes ÷ 60), half a minor unit rounds up. */
const forMinutes = (amountMinorPerHour: number, minutes: number) =>
  Math.floor((2 * amountMinorPerHour * minutes + 60) / 120);

export const planFor = (plans: readonly PricePlan[], seatKind: string): PricePlan | undefined =>
  plans.find((plan) => plan.seatKind === seatKind) ?? plans.find((plan) => plan.seatKind === null);

/** What [startsAt, endsAt) costs on a seat of this kind: whole minutes, in minor units of the library's currency. */
export function quote(
  { currency, feePlans }: Prices,
  seatKind: string,
  startsAt: Date,
  endsAt: Date,
): Quote {
  const minutes = Math.max(0, Math.floor((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS));
  const plan = planFor(feePlans, seatKind);
  return {
    amountMinor: plan ? forMinutes(plan.amountMinorPerHour, minutes) : 0,
    currency,
    feePlanId: plan?.id ?? null,
    feePlanVersion: plan?.version ?? null,
  };
}
