import { type Load, load } from '../../harness/http/load.ts';
import { request } from '../../harness/http/request.ts';
import { serve } from '../../harness/serve.ts';
import { windowAt } from '../window.ts';

type Rush = { port: number; libraryId: string; after: number; count: number; connections: number };

/** Guests who ask for availability, in a process of their own. */
serve({
  rush: ({ port, libraryId, after, ...rest }: Rush): Promise<Load> =>
    load(port, { first: 0, ...rest }, async (connection, n) => {
      const { from, to } = windowAt(after, n);
      const path = `/api/libraries/${libraryId}/availability?from=${from}&to=${to}`;
      const { status } = await connection.ask(request('GET', path));
      return [status];
    }),
});
