import { cx } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import type { useSections } from './useSections.ts';

type Section = ReturnType<typeof useSections>[number];
type SectionLinkProps = { section: Section; className: string; iconSize: number };

export function SectionLink({ section, className, iconSize }: SectionLinkProps) {
  const { label, Icon, to, params } = section;
  return (
    <Link
      to={to}
      params={params}
      activeOptions={{ exact: to === '/tenants/$tenantId', includeSearch: false }}
      className={cx(
        'flex items-center no-underline transition-colors duration-state -outline-offset-3',
        className,
      )}
      activeProps={{ className: 'bg-brand-soft text-brand' }}
      inactiveProps={{ className: 'text-muted hover:text-brand' }}
    >
      <Icon aria-hidden="true" size={iconSize} className="shrink-0" />
      <span className="max-w-full truncate">{label}</span>
    </Link>
  );
}
