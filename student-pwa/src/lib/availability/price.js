const MINUTE_MS = 60000;
/** The plan for a kind of seat, else the one for every other kind. */
export const feePlanFor = (plans, seatKind) => {
    const inForce = plans.filter((plan) => plan.isActive);
    return (inForce.find((plan) => plan.seatKind === seatKind) ??
        inForce.find((plan) => plan.seatKind === null));
};
/** What the server will charge: (rate × whole minutes ÷ 60), half a minor unit up. The hold carries the binding price. */
export function quoteMinor(plan, window) {
    if (!plan)
        return 0;
    const minutes = Math.max(0, Math.floor((window.to - window.from) / MINUTE_MS));
    return Math.floor((2 * plan.amountMinorPerHour * minutes + 60) / 120);
}
