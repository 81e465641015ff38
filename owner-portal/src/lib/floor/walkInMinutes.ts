/** How long somebody stays who does not say: the length that is offered first. */
export const WALK_IN_MINUTES = 120;
