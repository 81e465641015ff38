import type { ReactNode } from 'react';
import { useId } from 'react';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line py-8">
      <h2 id={id} className="mb-4 text-2xl">
        {title}
      </h2>
      <div className="flex flex-col gap-6">{children}</div>
    </section>
  );
};

export const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <h3 className="mb-2 font-sans text-sm font-semibold text-muted">{label}</h3>
    <div className="flex flex-wrap items-start gap-3">{children}</div>
  </div>
);
