import { Section } from './Section.tsx';

export const TypeSection = () => (
  <Section title="Type">
    <p className="font-display text-clock font-semibold tabular">24:59</p>
    <p className="font-display text-3xl font-semibold">A well-lit library at dusk</p>
    <p className="font-display text-2xl font-semibold">National Taiwan University study hall</p>
    <p className="font-display text-xl font-semibold">Hold seat B12</p>
    <p className="text-lg">Zone B, near window, table for four</p>
    <p className="max-w-measure">
      Body text is Atkinson Hyperlegible Next: letters and digits that are hard to confuse, because
      a seat code is read at a glance. B8 O0 Il1 S5 Z2. <a href="#type">A link in a sentence</a> is
      underlined.
    </p>
    <p className="text-sm text-muted">Small and muted: as of 14:02 · 128 of 822 seats</p>
    <p className="text-xs text-muted tabular">Extra small, tabular: 1111 · 8888 · £3.50</p>
  </Section>
);
