import { SectionLink } from './SectionLink.tsx';
import { useSections } from './useSections.ts';

export function SideBar() {
  const sections = useSections();
  return (
    <nav
      aria-label="Main"
      className="sticky top-[var(--header-height)] hidden h-[calc(100dvh-var(--header-height))] w-48 shrink-0 flex-col gap-1 border-e border-line bg-surface p-3 lg:flex print:hidden"
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
  );
}
