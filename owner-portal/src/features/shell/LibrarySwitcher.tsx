import { Badge, Menu } from '@studyspot/shared-ui';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, Library, List, Plus } from 'lucide-react';
import { useMyLibraries } from '../../hooks/useMyLibraries.ts';
import { useTenantRights } from '../../hooks/useRights.ts';
import { useCurrentLibrary } from './useSections.ts';

const icon = <Library aria-hidden="true" size={16} className="shrink-0 text-muted" />;

/** Only the libraries that this member covers. */
export function LibrarySwitcher() {
  const navigate = useNavigate();
  const groups = useMyLibraries();
  const current = useCurrentLibrary();
  const tenantId = current?.tenantId ?? groups[0]?.tenantId;
  const may = useTenantRights(tenantId);
  if (tenantId === undefined) return null;
  const go = (libraryId: string, isDraft: boolean) =>
    void navigate({
      to: isDraft ? '/libraries/$libraryId/setup' : '/libraries/$libraryId/floor',
      params: { libraryId },
    });
  const libraries = groups.flatMap((group) => group.libraries);
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-9 min-w-0 items-center gap-2 rounded-control border border-transparent px-2 font-semibold hover:border-control"
        >
          <span className="sr-only">Library: </span>
          <span className="truncate">{current?.name ?? groups[0]?.tenantName}</span>
          {current?.state === 'draft' && (
            <span className="max-sm:sr-only">
              <Badge tone="warn">Draft</Badge>
            </span>
          )}
          <ChevronsUpDown aria-hidden="true" size={16} className="shrink-0 text-muted" />
        </button>
      }
      items={[
        ...libraries.map(({ id, name, state }) => ({
          label: state === 'draft' ? `${name} (draft)` : name,
          icon,
          onSelect: () => go(id, state === 'draft'),
        })),
        ...(libraries.length > 0 ? (['separator'] as const) : []),
        {
          label: 'All libraries',
          icon: <List aria-hidden="true" size={16} />,
          onSelect: () => void navigate({ to: '/tenants/$tenantId', params: { tenantId } }),
        },
        ...(may('library:create')
          ? [
              {
                label: 'Add a library',
                icon: <Plus aria-hidden="true" size={16} />,
                onSelect: () =>
                  void navigate({ to: '/tenants/$tenantId/new-library', params: { tenantId } }),
              },
            ]
          : []),
      ]}
    />
  );
}
