const FEE_PLAN = `jsonb_build_object('id', p.id, 'libraryId', p.library_id, 'name', p.name, 'seatKind', p.seat_kind,
  'amountMinorPerHour', p.amount_minor_per_hour, 'currency', l.currency, 'isActive', p.is_active, 'version', p.version)`;

const feePlans = (condition: string) => `
  (SELECT coalesce(jsonb_agg(${FEE_PLAN} ORDER BY p.seat_kind NULLS FIRST, p.is_active DESC, p.created_at, p.id), '[]')
    FROM fee_plan p WHERE p.library_id = l.id AND ${condition})`;

/** The contract's `FeePlan`s of `library l`, in the order in which they are shown. */
export const FEE_PLANS_IN_FORCE = feePlans('p.is_active');
export const ALL_FEE_PLANS = feePlans('true');
