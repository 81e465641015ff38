import { type BrowserContext, expect, type Page } from '@playwright/test';

/** What a page asks of the network, and whether its live connection stands. */
export function watchTraffic(context: BrowserContext, page: Page) {
  const requests: string[] = [];
  const navigations: string[] = [];
  const joined = new Set<string>();
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) navigations.push(frame.url());
  });
  page.on('websocket', (socket) => {
    socket.on('close', () => joined.clear());
    socket.on('framereceived', ({ payload }) => {
      const text = String(payload);
      if (!text.includes('"ok":true')) return;
      for (const [, id = ''] of text.matchAll(/"room":"library:([\w-]+)"/g)) joined.add(id);
    });
  });

  return {
    /** The library's room is joined: whatever happens there from now on comes by itself. */
    untilLiveIn: (libraryId: string) =>
      expect
        .poll(() => joined.has(libraryId), { message: 'the page joined the library' })
        .toBe(true),
    /** HTTP of any kind, the service worker's too; WebSocket frames are none. */
    requests,
    navigations,
    /** From now on only what comes after counts. */
    startCounting(): void {
      requests.length = 0;
      navigations.length = 0;
    },
  };
}
export type Traffic = ReturnType<typeof watchTraffic>;
