import { SectionLink } from './SectionLink.tsx';
import { useSections } from './useSections.ts';

/** The same sections in the thumb's reach, below 1024 px. */
export function BottomBar() {
  const sections = useSections();
  if (sections.length === 0) return null;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex justify-around border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {sections.map((section) => (
        <SectionLink
          key={section.label}
          section={section}
          className="min-h-14 min-w-0 flex-1 flex-col justify-center gap-0.5 px-0.5 text-[0.6875rem] font-semibold sm:text-xs"
          iconSize={20}
        />
      ))}
    </nav>
  );
}
