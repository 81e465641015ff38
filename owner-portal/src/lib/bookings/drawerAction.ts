/** The form that is open in the booking's drawer. */
export const DRAWER_ACTIONS = ['move', 'length', 'cancel'] as const;
export type DrawerAction = (typeof DRAWER_ACTIONS)[number];
