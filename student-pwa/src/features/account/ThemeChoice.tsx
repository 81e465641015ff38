import { SegmentedControl } from '@studyspot/shared-ui';
import { useState } from 'react';
import { chooseTheme, storedTheme, type Theme } from '../../lib/theme.ts';

const segments: { value: Theme; label: string }[] = [
  { value: 'system', label: 'Like my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export const ThemeChoice = () => {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <section
      aria-labelledby="theme-heading"
      className="flex flex-wrap items-center justify-between gap-3"
    >
      <h2 id="theme-heading" className="text-lg">
        Appearance
      </h2>
      <SegmentedControl
        label="Appearance"
        segments={segments}
        value={theme}
        onValueChange={(next) => {
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </section>
  );
};
