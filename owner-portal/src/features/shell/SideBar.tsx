import { SectionLink } from './SectionLink.tsx';
import { useSections } from './useSections.ts';

export function SideBar() {
  const sections = useSections();
  return (
    <div className="hidden w-48 shrink-0 border-e border-line bg-surface lg:block print:hidden">
      <nav
        aria-label="Main"
        className="sticky top-[var(--header-height)] flex max-h-[calc(100dvh-var(--header-height))] flex-col gap-1 overflow-y-auto p-3"
      >
        {sections.map((section) => (
          <SectionLink
            key={section.label}
            section={section}
            className="min-h-control gap-3 rounded-control px-3 font-semibold"
            iconSize={18}
          />
        ))}
      </nav>
    </div>
  );
}
