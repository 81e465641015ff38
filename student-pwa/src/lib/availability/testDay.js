/** Factories for the tests beside them. */
export const anInstant = (text) => Date.parse(text);
export const aDay = (day = {}) => ({
    date: '2026-11-20',
    now: '2026-11-20T10:00:00Z',
    open: [{ from: '2026-11-20T08:00:00Z', to: '2026-11-20T20:00:00Z' }],
    planVersion: 1,
    positions: {},
    seats: [],
    ...day,
});
export const aSeat = (label, seat = {}) => ({
    id: label,
    label,
    zoneId: 'zone',
    kind: 'desk',
    x: 0,
    y: 0,
    attributes: {},
    state: 'active',
    ...seat,
});
export const someRules = (rules = {}) => ({
    stepMinutes: 15,
    minMinutes: 30,
    maxMinutes: 240,
    timeZone: 'Europe/London',
    hours: [],
    closures: [],
    ...rules,
});
