import type { Library } from '@studyspot/shared-events';
import { buttonClass } from '@studyspot/shared-ui';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useLibraryRights } from '../../hooks/useRights.ts';

/** Nobody but the members sees a draft: said on each of its screens but the set-up itself. */
export function DraftNotice({ library }: { library: Library }) {
  const may = useLibraryRights(library);
  const isSettingUp = useMatchRoute()({ to: '/libraries/$libraryId/setup' }) !== false;
  if (library.state !== 'draft' || isSettingUp) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-warn-soft px-4 py-2 md:px-6 print:hidden">
      <p className="flex items-center gap-2">
        <PenLine aria-hidden="true" size={16} className="shrink-0 text-warn" />
        <span>
          <strong>{library.name} is a draft.</strong> Students do not see it yet.
        </span>
      </p>
      {may('library:edit') && (
        <Link
          to="/libraries/$libraryId/setup"
          params={{ libraryId: library.id }}
          className={buttonClass({ size: 'sm' })}
        >
          Go on setting up
        </Link>
      )}
    </div>
  );
}
