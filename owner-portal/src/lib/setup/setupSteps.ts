import type { FeePlan, Library } from '@studyspot/shared-events';

export const SETUP_STEPS = ['address', 'hours', 'seats', 'price', 'publish'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export const SETUP_TITLES = {
  address: 'Name and address',
  hours: 'Time zone and hours',
  seats: 'Zones and seats',
  price: 'Price',
  publish: 'Review and publish',
} satisfies Record<SetupStep, string>;

export type SetupFacts = { library: Library | null; plans: readonly FeePlan[] };

const checks = {
  address: ({ library }) => library !== null,
  hours: ({ library }) => (library?.hours.length ?? 0) > 0,
  seats: ({ library }) => (library?.seatCount ?? 0) > 0,
  // Free of charge is a price too: nothing has to be set up for it.
  price: ({ plans }) => plans.some(({ isActive }) => isActive),
  publish: ({ library }) => library?.state === 'published',
} satisfies Record<SetupStep, (facts: SetupFacts) => boolean>;

const OPTIONAL = new Set<SetupStep>(['price']);

export type StepState = { step: SetupStep; title: string; isDone: boolean; isOptional: boolean };

export const setupSteps = (facts: SetupFacts): StepState[] =>
  SETUP_STEPS.map((step) => ({
    step,
    title: SETUP_TITLES[step],
    isDone: checks[step](facts),
    isOptional: OPTIONAL.has(step),
  }));

/** Where to go on: the first step that is needed and not done. */
export const openStep = (facts: SetupFacts): SetupStep =>
  setupSteps(facts).find(({ isDone, isOptional }) => !isDone && !isOptional)?.step ?? 'publish';

/** What still keeps the library from being published, in words. */
export const missingForPublishing = (facts: SetupFacts): string[] =>
  setupSteps(facts)
    .filter(({ step, isDone, isOptional }) => step !== 'publish' && !isDone && !isOptional)
    .map(({ title }) => title);

export const nextStep = (step: SetupStep): SetupStep =>
  SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? 'publish';
export const previousStep = (step: SetupStep): SetupStep =>
  SETUP_STEPS[SETUP_STEPS.indexOf(step) - 1] ?? 'address';
