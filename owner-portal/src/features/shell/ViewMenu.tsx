import { IconButton, Menu } from '@studyspot/shared-ui';
import { Keyboard, Monitor, Moon, Rows3, Rows4, SlidersHorizontal, Sun } from 'lucide-react';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { openShortcuts } from './shortcuts.ts';

/** Theme and density, both kept on this device. */
export function ViewMenu() {
  const { theme, density, keep } = usePreferences();
  const chosen = (is: boolean, label: string) => (is ? `${label} (chosen)` : label);
  return (
    <Menu
      trigger={
        <IconButton label="View" icon={<SlidersHorizontal aria-hidden="true" size={18} />} />
      }
      items={[
        {
          label: chosen(theme === 'system', 'Theme of the device'),
          icon: <Monitor aria-hidden="true" size={16} />,
          onSelect: () => keep({ theme: 'system' }),
        },
        {
          label: chosen(theme === 'light', 'Light theme'),
          icon: <Sun aria-hidden="true" size={16} />,
          onSelect: () => keep({ theme: 'light' }),
        },
        {
          label: chosen(theme === 'dark', 'Dark theme'),
          icon: <Moon aria-hidden="true" size={16} />,
          onSelect: () => keep({ theme: 'dark' }),
        },
        'separator',
        {
          label: chosen(density === 'comfortable', 'Comfortable rows'),
          icon: <Rows3 aria-hidden="true" size={16} />,
          onSelect: () => keep({ density: 'comfortable' }),
        },
        {
          label: chosen(density === 'compact', 'Compact rows'),
          icon: <Rows4 aria-hidden="true" size={16} />,
          onSelect: () => keep({ density: 'compact' }),
        },
        'separator',
        {
          label: 'Keyboard shortcuts',
          icon: <Keyboard aria-hidden="true" size={16} />,
          onSelect: openShortcuts,
        },
      ]}
    />
  );
}
