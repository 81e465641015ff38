export interface TimeCase {
  name: string;
  timeZone: string;
  /** When it is booked. */
  now: string;
  day: string;
  date: string;
  from: string;
  until: string;
  startsAt: string;
  endsAt: string;
  /** True hours. */
  lasts: number;
  price: string;
  /** The same in New York. */
  inNewYork: string;
}

const london = { timeZone: 'Europe/London' };
export const spring = {
  ...london,
  now: '2027-03-26T12:00:00Z',
  day: 'Sun 28 Mar',
  date: '2027-03-28',
};
export const autumn = {
  ...london,
  now: '2027-10-29T12:00:00Z',
  day: 'Sun 31 Oct',
  date: '2027-10-31',
};

export const timeCases: TimeCase[] = [
  {
    ...spring,
    name: 'over the hour that London leaves out in March, two hours on the wall are one',
    from: '00:30',
    until: '02:30',
    startsAt: '2027-03-28T00:30:00.000Z',
    endsAt: '2027-03-28T01:30:00.000Z',
    lasts: 1,
    price: '£1.20',
    inNewYork: 'Sat 27 Mar, 20:30–21:30',
  },
  {
    ...autumn,
    name: 'over the hour that London repeats in October, two hours on the wall are three',
    from: '00:30',
    until: '02:30',
    startsAt: '2027-10-30T23:30:00.000Z',
    endsAt: '2027-10-31T02:30:00.000Z',
    lasts: 3,
    price: '£3.60',
    inNewYork: 'Sat 30 Oct, 19:30–22:30',
  },
  {
    ...autumn,
    name: 'from half past one to half past one, an hour later',
    from: '01:30 (UTC+1)',
    until: '01:30 (UTC)',
    startsAt: '2027-10-31T00:30:00.000Z',
    endsAt: '2027-10-31T01:30:00.000Z',
    lasts: 1,
    price: '£1.20',
    inNewYork: 'Sat 30 Oct, 20:30–21:30',
  },
  {
    name: 'an evening in Taipei is a morning in New York',
    timeZone: 'Asia/Taipei',
    now: '2027-05-10T00:00:00Z',
    day: 'Wed 12 May',
    date: '2027-05-12',
    from: '18:00',
    until: '20:00',
    startsAt: '2027-05-12T10:00:00.000Z',
    endsAt: '2027-05-12T12:00:00.000Z',
    lasts: 2,
    price: '£2.40',
    inNewYork: 'Wed 12 May, 06:00–08:00',
  },
];

const zoneName = (timeZone: string) => `${timeZone.split('/')[1]} time`;
export const inHours = ({ lasts }: TimeCase) => (lasts === 1 ? '1 hr' : `${lasts} hrs`);

/** The range as every surface writes it, and below it the device's own where that differs. */
export function writtenTimes(
  { day, from, until, timeZone, inNewYork }: TimeCase,
  deviceZone: string,
) {
  const venue = `${day}, ${from}–${until}`;
  return deviceZone === timeZone
    ? [venue]
    : [`${venue}, ${zoneName(timeZone)}`, `${inNewYork} your time`];
}
