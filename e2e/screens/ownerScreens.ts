import { dialog, heading, press, type Screen } from './screen.ts';

const library = '/libraries/$libraryId';
const setup = `${library}/setup`;
const realtime = '/tenants/$tenantId/realtime';

export const OWNER_REDIRECTS = ['/', library, `${library}/settings`];

const inHall =
  (rest: string): Screen['path'] =>
  ({ hall }) =>
    `/libraries/${hall.id}/${rest}`;
const inDemo =
  (rest = ''): Screen['path'] =>
  ({ hall }) =>
    `/tenants/${hall.tenantId}${rest}`;
const inDraft =
  (step: string): Screen['path'] =>
  ({ founded }) =>
    `/libraries/${founded.draftId}/setup?step=${step}`;

const chooseFile = (name: string, lines: string[]): NonNullable<Screen['open']> => {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  return (page) => page.getByLabel('CSV file').setInputFiles(file);
};

const SESSION: Screen[] = [
  {
    name: 'sign-in',
    route: '/sign-in',
    as: 'guest',
    path: () => '/sign-in',
    shows: heading('Sign in'),
    isMain: true,
  },
  {
    name: 'sign-in-faults',
    route: '/sign-in',
    as: 'guest',
    path: () => '/sign-in',
    open: press('Sign in'),
    shows: (page) => page.locator('[aria-invalid="true"]').first(),
  },
  {
    name: 'sign-up',
    route: '/sign-up',
    as: 'guest',
    path: () => '/sign-up',
    shows: heading('Create an account'),
  },
  {
    name: 'forgot-password',
    route: '/forgot-password',
    as: 'guest',
    path: () => '/forgot-password',
    shows: heading('Forgot your password?'),
  },
  {
    name: 'reset-password',
    route: '/reset-password',
    as: 'guest',
    path: () => '/reset-password?token=a-token-out-of-a-mail',
    shows: heading('Set a new password'),
  },
  {
    name: 'reset-password-broken',
    route: '/reset-password',
    as: 'guest',
    path: () => '/reset-password',
    shows: heading('This link is not complete'),
  },
  {
    name: 'invitation',
    route: '/invitations/$token',
    as: 'guest',
    path: ({ invitation }) => `/invitations/${invitation}`,
    shows: (page) => page.getByRole('link', { name: 'Sign in to accept' }),
  },
  {
    name: 'invitation-other',
    route: '/invitations/$token',
    as: 'newcomer',
    path: ({ invitation }) => `/invitations/${invitation}`,
    shows: (page) => page.getByRole('button', { name: /^Join/ }),
  },
  {
    name: 'styleguide',
    route: '/__styleguide',
    as: 'guest',
    path: () => '/__styleguide',
    shows: heading(/./),
  },
  {
    name: 'not-found',
    route: '*',
    as: 'owner',
    path: () => '/no/such/page',
    shows: heading('There is nothing here'),
  },
  {
    name: 'library-unknown',
    route: library,
    as: 'owner',
    path: ({ hold }) => `/libraries/${hold.id}/floor`,
    shows: heading('There is nothing here'),
    expectedErrors: /404/,
  },
];

const DAY: Screen[] = [
  {
    name: 'floor',
    route: `${library}/floor`,
    as: 'owner',
    path: inHall('floor'),
    shows: (page) => page.getByRole('grid'),
    isMain: true,
  },
  {
    name: 'floor-list',
    route: `${library}/floor`,
    as: 'owner',
    path: inHall('floor?view=list'),
    shows: (page) => page.getByRole('radio', { name: 'List', checked: true }),
  },
  {
    name: 'seat',
    route: `${library}/floor`,
    as: 'owner',
    path: ({ hall, bookedSeat }) => `/libraries/${hall.id}/floor?seat=${bookedSeat.id}`,
    shows: dialog(/^Seat/),
    isMain: true,
    seenElsewhere: 'map',
  },
  {
    name: 'seat-free',
    route: `${library}/floor`,
    as: 'owner',
    path: ({ hall, freeSeat }) => `/libraries/${hall.id}/floor?seat=${freeSeat.id}`,
    shows: heading('Walk-in here'),
    seenElsewhere: 'map',
  },
  {
    name: 'bookings',
    route: `${library}/bookings`,
    as: 'owner',
    path: inHall('bookings'),
    shows: (page) => page.getByRole('row').nth(3),
    isMain: true,
  },
  {
    name: 'bookings-nothing',
    route: `${library}/bookings`,
    as: 'owner',
    path: inHall('bookings?q=nobody-at-all'),
    shows: heading('Nothing matches'),
  },
  {
    name: 'history',
    route: `${library}/bookings`,
    as: 'owner',
    path: inHall('bookings?mode=history'),
    shows: (page) => page.getByRole('row').nth(3),
  },
  {
    name: 'booking',
    route: `${library}/bookings`,
    as: 'owner',
    path: ({ hall, arrival }) => `/libraries/${hall.id}/bookings?booking=${arrival.id}`,
    shows: (page) => page.getByRole('dialog').getByRole('button', { name: 'Check in' }),
    isMain: true,
  },
  {
    name: 'booking-move',
    route: `${library}/bookings`,
    as: 'owner',
    path: ({ hall, arrival }) => `/libraries/${hall.id}/bookings?booking=${arrival.id}&act=move`,
    shows: (page) => page.getByRole('dialog', { name: /^Another seat/ }).getByRole('grid'),
    seenElsewhere: 'map',
  },
  ...(['length', 'cancel'] as const).map((act): Screen => ({
    name: `booking-${act}`,
    route: `${library}/bookings`,
    as: 'owner',
    path: ({ hall, arrival }) => `/libraries/${hall.id}/bookings?booking=${arrival.id}&act=${act}`,
    shows: (page) => page.getByRole('dialog').getByRole('button', { expanded: true }),
  })),
  {
    name: 'desk',
    route: `${library}/desk`,
    as: 'owner',
    path: inHall('desk'),
    shows: heading(/^Arrivals/),
    isMain: true,
  },
  {
    name: 'desk-refused',
    route: `${library}/desk`,
    as: 'owner',
    path: inHall('desk'),
    open: async (page) => {
      await page.getByLabel('Ticket code').fill('NOSUCH00');
      await page.keyboard.press('Enter');
    },
    shows: (page) => page.getByText('NO', { exact: true }),
  },
  {
    name: 'walk-in',
    route: `${library}/desk`,
    as: 'owner',
    path: inHall('desk'),
    open: press('Walk-in'),
    shows: (page) => page.getByRole('button', { name: 'Nobody after all' }),
    isMain: true,
  },
  {
    name: 'shortcuts',
    route: `${library}/desk`,
    as: 'owner',
    path: inHall('bookings'),
    open: async (page) => {
      await heading('Bookings')(page).waitFor();
      await page.keyboard.press('?');
    },
    shows: dialog('Keyboard shortcuts'),
  },
];

const SETTINGS: Screen[] = [
  {
    name: 'settings-details',
    route: `${library}/settings/details`,
    as: 'owner',
    path: inHall('settings/details'),
    shows: heading('Name and place'),
    isMain: true,
  },
  {
    name: 'settings-hours',
    route: `${library}/settings/hours`,
    as: 'owner',
    path: inHall('settings/hours'),
    shows: (page) => page.getByText('Sunday').first(),
    isMain: true,
  },
  {
    name: 'settings-closures',
    route: `${library}/settings/closures`,
    as: 'owner',
    path: inHall('settings/closures'),
    shows: heading('Close the library'),
  },
  {
    name: 'settings-seats',
    route: `${library}/settings/seats`,
    as: 'owner',
    path: inHall('settings/seats'),
    shows: (page) => page.getByRole('grid'),
    isMain: true,
  },
  {
    name: 'settings-seats-add',
    route: `${library}/settings/seats`,
    as: 'owner',
    path: inHall('settings/seats'),
    open: press('Add seats'),
    shows: dialog('Add a block of seats'),
    seenElsewhere: 'map',
  },
  {
    name: 'settings-prices',
    route: `${library}/settings/prices`,
    as: 'owner',
    path: inHall('settings/prices'),
    shows: heading(/./),
    isMain: true,
  },
  {
    name: 'settings-import',
    route: `${library}/settings/import`,
    as: 'owner',
    path: inHall('settings/import'),
    shows: (page) => page.getByLabel('CSV file'),
  },
  {
    name: 'settings-import-report',
    route: `${library}/settings/import`,
    as: 'owner',
    path: inHall('settings/import'),
    open: chooseFile('seats.csv', [
      'label,area,x,y,laptop_allowed',
      'Z001,Reading garden,40,900,yes',
      'Z002,Reading garden,80,900,no',
      'Z002,Reading garden,120,900,yes',
      ',Reading garden,far away,900,yes',
    ]),
    shows: (page) => page.getByRole('button', { name: /^Import \d/ }),
    isMain: true,
  },
  {
    name: 'settings-codes',
    route: `${library}/settings/codes`,
    as: 'owner',
    path: inHall('settings/codes'),
    shows: (page) => page.getByText('Check in here'),
    isMain: true,
  },
  {
    name: 'settings-publishing',
    route: `${library}/settings/publishing`,
    as: 'owner',
    path: inHall('settings/publishing'),
    shows: (page) => page.getByRole('button', { name: 'Unpublish' }),
  },
];

const TENANT: Screen[] = [
  {
    name: 'welcome',
    route: '/welcome',
    as: 'newcomer',
    path: () => '/',
    shows: heading('Name your organisation'),
  },
  {
    name: 'libraries',
    route: '/tenants/$tenantId',
    as: 'owner',
    path: inDemo(),
    shows: (page) => page.getByRole('row').nth(3),
    isMain: true,
  },
  {
    name: 'libraries-draft',
    route: '/tenants/$tenantId',
    as: 'founder',
    path: ({ founded }) => `/tenants/${founded.tenantId}`,
    shows: (page) => page.getByRole('list', { name: 'Drafts' }),
  },
  {
    name: 'new-library',
    route: '/tenants/$tenantId/new-library',
    as: 'founder',
    path: ({ founded }) => `/tenants/${founded.tenantId}/new-library`,
    shows: heading('Name and address'),
  },
  {
    name: 'setup',
    route: setup,
    as: 'founder',
    path: inDraft('address'),
    shows: heading('Name and address'),
    isMain: true,
  },
  {
    name: 'setup-hours',
    route: setup,
    as: 'founder',
    path: inDraft('hours'),
    shows: heading('Time zone and hours'),
  },
  {
    name: 'setup-seats',
    route: setup,
    as: 'founder',
    path: inDraft('seats'),
    shows: heading('Zones and seats'),
  },
  {
    name: 'setup-price',
    route: setup,
    as: 'founder',
    path: inDraft('price'),
    shows: heading('Price'),
  },
  {
    name: 'setup-publish',
    route: setup,
    as: 'founder',
    path: inDraft('publish'),
    shows: heading('Review and publish'),
  },
  {
    name: 'import',
    route: '/tenants/$tenantId/import',
    as: 'owner',
    path: inDemo('/import'),
    shows: (page) => page.getByLabel('CSV file'),
  },
  {
    name: 'members',
    route: '/tenants/$tenantId/members',
    as: 'owner',
    path: inDemo('/members'),
    shows: (page) => page.getByRole('row').nth(2),
    isMain: true,
  },
  {
    name: 'members-invited',
    route: '/tenants/$tenantId/members',
    as: 'founder',
    path: ({ founded }) => `/tenants/${founded.tenantId}/members`,
    shows: (page) => page.getByRole('row').nth(2),
  },
  {
    name: 'members-invite',
    route: '/tenants/$tenantId/members',
    as: 'owner',
    path: inDemo('/members'),
    open: press('Invite somebody'),
    shows: dialog('Invite somebody'),
  },
  {
    name: 'realtime',
    route: realtime,
    as: 'owner',
    path: inDemo('/realtime'),
    shows: heading('Last events'),
    isMain: true,
  },
  {
    name: 'realtime-nothing',
    route: realtime,
    as: 'founder',
    path: ({ founded }) => `/tenants/${founded.tenantId}/realtime?show=bookings`,
    shows: heading('None of these'),
  },
  {
    name: 'realtime-refused',
    route: realtime,
    as: 'newcomer',
    path: inDemo('/realtime'),
    shows: (page) => page.getByText('Your role does not include this'),
  },
  {
    name: 'account',
    route: '/account',
    as: 'owner',
    path: () => '/account',
    shows: heading('Account'),
    isMain: true,
  },
];

export const OWNER_SCREENS: Screen[] = [...SESSION, ...DAY, ...SETTINGS, ...TENANT];
