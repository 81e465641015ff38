import type { RealtimeHealth } from '@studyspot/shared-events';
import { Badge, Table } from '@studyspot/shared-ui';
import { nodesWords } from '../../lib/realtime/healthWords.ts';
import { seenText } from '../../lib/realtime/seenText.ts';

/** The servers that hold the connections; the numbers are this organisation's. */
export const NodeTable = ({ health }: { health: RealtimeHealth }) => (
  <section aria-labelledby="realtime-nodes">
    <h2 id="realtime-nodes" className="mb-2 text-xl">
      Nodes
    </h2>
    <Table caption="Nodes and what they do">
      <thead>
        <tr>
          <th scope="col">Node</th>
          <th scope="col">Work</th>
          <th scope="col" data-numeric>
            Screens
          </th>
          <th scope="col" data-numeric>
            Seen
          </th>
        </tr>
      </thead>
      <tbody>
        {health.nodes.map(({ name, isRelay, viewers, seenAt }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{isRelay ? <Badge tone="brand">Relay</Badge> : 'Stand-by'}</td>
            <td data-numeric>{viewers}</td>
            <td data-numeric className="whitespace-nowrap">
              {seenText(seenAt, health.now)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
    <p className="mt-2 text-muted">{nodesWords(health)}</p>
  </section>
);
