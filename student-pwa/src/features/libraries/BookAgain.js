import { Card } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { ArrowRight, History } from 'lucide-react';
import { useState } from 'react';
import { lastLibrary } from '../../lib/lastLibrary.ts';
/** Straight to the seats of the library where one sat last. */
export const BookAgain = () => {
    const [last] = useState(lastLibrary);
    if (!last)
        return null;
    return (<Card spine className="relative mb-5 flex items-center gap-3 hover:bg-brand-soft">
      <History aria-hidden="true" className="shrink-0 text-brand"/>
      <p className="min-w-0 flex-1">
        <span className="block text-sm text-muted">Book again</span>
        <Link to="/libraries/$libraryId/seats" params={{ libraryId: last.id }} className="font-semibold text-ink no-underline after:absolute after:inset-0">
          {last.name}
        </Link>
      </p>
      <ArrowRight aria-hidden="true" className="shrink-0 text-brand rtl:rotate-180"/>
    </Card>);
};
