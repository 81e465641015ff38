import { useEffect, useState } from 'react';
import { Logo } from '../brand/Logo.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { ButtonsSection } from './ButtonsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DrawingsSection } from './DrawingsSection.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { FormsSection } from './FormsSection.tsx';
import { OverlaysSection } from './OverlaysSection.tsx';
import { SeatsSection } from './SeatsSection.tsx';
import { TokensSection } from './TokensSection.tsx';
import { TypeSection } from './TypeSection.tsx';

const themes = [
  { value: 'device', label: 'Device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const densities = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

const themeNow = () =>
  themes.find(({ value }) => value === document.documentElement.dataset['theme'])?.value ??
  'device';

/** Every token and component in its states, on one page. */
export const Styleguide = () => {
  const [theme, setTheme] = useState(themeNow);
  const [density, setDensity] = useState<'comfortable' | 'compact'>('comfortable');
  useEffect(() => {
    if (theme === 'device') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
    return () => {
      delete document.documentElement.dataset['density'];
    };
  }, [density]);
  return (
    <div className="mx-auto max-w-6xl px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-4 pb-6">
        <div>
          <Logo />
          <h1 className="mt-2 text-3xl">Reading Room</h1>
          <p className="text-muted">The design language of both portals.</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <SegmentedControl
            label="Theme"
            segments={themes}
            value={theme}
            onValueChange={setTheme}
          />
          <SegmentedControl
            label="Density"
            segments={densities}
            value={density}
            onValueChange={setDensity}
          />
        </div>
      </div>
      <TokensSection />
      <TypeSection />
      <ButtonsSection />
      <FormsSection />
      <FeedbackSection />
      <OverlaysSection />
      <DataSection />
      <SeatsSection />
      <DrawingsSection />
    </div>
  );
};
