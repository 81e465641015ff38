import { Row, Section } from './Section.tsx';

const colours = [
  'bg surface sunken ink muted line control',
  'brand brand-strong on-brand brand-soft accent on-accent accent-soft focus',
  'ok ok-soft warn warn-soft danger danger-strong on-danger danger-soft info info-soft',
  'seat-free seat-free-edge seat-mine seat-mine-text seat-held seat-held-edge seat-booked seat-closed seat-closed-edge',
];

const Swatch = ({ name }: { name: string }) => (
  <div className="w-28">
    <div
      className="h-12 rounded-control border border-line"
      style={{ background: `var(--color-${name})` }}
    />
    <code className="font-mono text-xs">{name}</code>
  </div>
);

export const TokensSection = () => (
  <Section title="Colour">
    {colours.map((group) => (
      <div key={group} className="flex flex-wrap gap-3">
        {group.split(' ').map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </div>
    ))}
    <Row label="Radius 6 / 12 / 20, one shadow, the spine, the lamp">
      <div className="size-20 rounded-control border border-control bg-surface" />
      <div className="size-20 rounded-card border border-control bg-surface" />
      <div className="size-20 rounded-sheet border border-control bg-surface shadow-overlay" />
      <div className="spine size-20 rounded-card bg-surface" />
      <div className="size-20 rounded-card bg-surface lamp-glow" />
    </Row>
  </Section>
);
