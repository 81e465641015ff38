import { ClosedLibraryDrawing, EmptyState } from '@studyspot/shared-ui';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { ClosureRow } from './ClosureRow.tsx';
import { NewClosure } from './NewClosure.tsx';
import { RightsGate } from './RightsGate.tsx';

export function ClosuresPage() {
  const library = useLibrary();
  const closures = library.closures.toSorted(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
  return (
    <RightsGate library={library} needs="library:edit">
      <div className="grid max-w-5xl items-start gap-6 lg:grid-cols-2">
        <NewClosure library={library} />
        {closures.length === 0 ? (
          <EmptyState drawing={<ClosedLibraryDrawing />} title="No closures ahead">
            Holidays and repairs: during a closure nobody can book.
          </EmptyState>
        ) : (
          <ul aria-label="Closures" className="flex flex-col gap-3">
            {closures.map((closure) => (
              <ClosureRow key={closure.id} library={library} closure={closure} />
            ))}
          </ul>
        )}
      </div>
    </RightsGate>
  );
}
