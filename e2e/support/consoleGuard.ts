import type { BrowserContext, Page, Request } from '@playwright/test';

const assets = new Set(['document', 'font', 'image', 'manifest', 'script', 'stylesheet']);
/** Left by the page itself when it goes elsewhere. */
const abandoned = 'net::ERR_ABORTED';

/** Collects what no screen may say or miss: console errors, exceptions, assets that do not come. */
export function createConsoleGuard() {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  const note = (page: string, problem: string) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(`${page}: ${problem}`);
  };

  function watchPage(page: Page): void {
    page.on('pageerror', (error) => note(page.url(), `exception ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      note(page.url(), `console ${message.text()} ${message.location().url}`);
    });
  }

  function watchRequest(request: Request, failure: string | number): void {
    if (!assets.has(request.resourceType()) || failure === abandoned) return;
    note('asset', `${request.url()} ${failure}`);
  }

  return {
    watch(context: BrowserContext): void {
      context.on('page', watchPage);
      context.on('requestfailed', (request) =>
        watchRequest(request, request.failure()?.errorText ?? 'failed'),
      );
      context.on('response', (response) => {
        if (response.status() >= 400) watchRequest(response.request(), response.status());
      });
    },
    /** From here on, this is expected: say in the test why. */
    allow: (pattern: RegExp): void => void allowed.push(pattern),
    problems: (): readonly string[] => problems,
  };
}
export type ConsoleGuard = ReturnType<typeof createConsoleGuard>;
