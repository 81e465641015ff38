import type { ImportLine, ImportReport } from '@studyspot/shared-events';
import type { Tone } from '@studyspot/shared-ui';
import { Badge, Banner, LoadMore, Table } from '@studyspot/shared-ui';
import { useState } from 'react';

type ImportReportViewProps = { report: ImportReport; what: string };

const PAGE = 50;

const OUTCOMES = {
  created: { tone: 'ok', label: 'New' },
  updated: { tone: 'info', label: 'Changed' },
  unchanged: { tone: 'neutral', label: 'Unchanged' },
  refused: { tone: 'danger', label: 'Refused' },
} satisfies Record<ImportLine['outcome'], { tone: Tone; label: string }>;

const refusedFirst = (one: ImportLine, other: ImportLine) =>
  Number(other.outcome === 'refused') - Number(one.outcome === 'refused') || one.line - other.line;

/** Line by line, the refused ones first, each with its reason. */
export function ImportReportView({ report, what }: ImportReportViewProps) {
  const [pages, setPages] = useState(1);
  const { created, updated, unchanged, refused, written } = report;
  const lines = report.lines.toSorted(refusedFirst);
  const shown = lines.slice(0, pages * PAGE);
  const sum = `${created} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused`;
  return (
    <section aria-label="Report" className="flex flex-col gap-3">
      <Banner
        tone={refused > 0 ? 'danger' : written ? 'ok' : 'info'}
        title={
          written
            ? `Imported: ${sum}`
            : refused > 0
              ? `Nothing is imported while lines are refused: ${sum}`
              : `This would happen: ${sum}`
        }
      />
      <Table caption={`What happens to each line of the ${what} file`}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              Line
            </th>
            <th scope="col">Outcome</th>
            <th scope="col">Name</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, outcome, name, reason }) => (
            <tr key={line}>
              <td data-numeric>{line}</td>
              <td>
                <Badge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</Badge>
              </td>
              <td>{name}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > PAGE && (
        <LoadMore
          hasMore={shown.length < lines.length}
          progress={`${shown.length} of ${lines.length} lines`}
          onLoadMore={() => setPages(pages + 1)}
        />
      )}
    </section>
  );
}
