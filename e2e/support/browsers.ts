import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Api, Person } from './api.ts';
import type { ConsoleGuard } from './consoleGuard.ts';
import { type Portal, portalUrl, type Stack } from './stack.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

export interface PageOptions extends BrowserContextOptions {
  /** The device's clock at the start, wherever the real one is; it runs on from there. */
  deviceTime?: string;
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  traffic: Traffic;
}
export type SignedInPage = OpenPage & { person: Person };

/** A new account, a demo account by its address, or somebody whom the test knows already. */
export type Who = 'fresh' | `${string}@${string}` | Person;

export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;
export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const;
const shapes = { student: PHONE, owner: DESKTOP };

/** Browsers with nothing in them but a session; each is watched, and closed with the test. */
export function createBrowsers(parts: {
  browser: Browser;
  stack: Stack;
  api: Api;
  guard: ConsoleGuard;
}) {
  const { browser, stack, api, guard } = parts;
  const contexts: BrowserContext[] = [];

  async function open(
    portal: Portal,
    { deviceTime, ...options }: PageOptions,
    person?: Person,
  ): Promise<OpenPage> {
    const baseURL = options.baseURL ?? portalUrl(stack, portal);
    const context = await browser.newContext({
      ...shapes[portal],
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      // What opens is there at once.
      reducedMotion: 'reduce',
      // It fetches the whole app in the background; a test about it says 'allow'.
      serviceWorkers: 'block',
      ...options,
      baseURL,
    });
    contexts.push(context);
    guard.watch(context);
    if (person) await context.addCookies([{ ...person.cookie, url: baseURL, httpOnly: true }]);
    if (deviceTime !== undefined) await context.clock.install({ time: deviceTime });
    const page = await context.newPage();
    return { page, context, traffic: watchTraffic(context, page) };
  }

  const personFor = (who: Who) => {
    if (typeof who === 'object') return Promise.resolve(who);
    return who === 'fresh' ? api.signUp() : api.signIn(who);
  };

  return {
    guestPage: (portal: Portal, options: PageOptions = {}) => open(portal, options),
    async signedInPage(who: Who, portal: Portal, options: PageOptions = {}): Promise<SignedInPage> {
      const person = await personFor(who);
      return { ...(await open(portal, options, person)), person };
    },
    async close(): Promise<void> {
      for (const context of contexts) await context.close();
    },
  };
}
export type Browsers = ReturnType<typeof createBrowsers>;
