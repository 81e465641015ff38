import type { Page } from '@playwright/test';

/** The paths of a portal, from the router that runs in the page. */
export const routesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { __TSR_ROUTER__: router } = window as unknown as {
      __TSR_ROUTER__: { routesByPath: object };
    };
    return Object.keys(router.routesByPath);
  });
