import { Card, Logo, NoBookingsDrawing } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';

type AuthFrameProps = { title: string; subtitle?: ReactNode; children: ReactNode };

/** The page around signing in and what belongs to it. */
export const AuthFrame = ({ title, subtitle, children }: AuthFrameProps) => (
  <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
    <aside className="hidden flex-col justify-between border-e border-line bg-sunken p-12 lg:flex">
      <Logo />
      <div className="max-w-measure">
        <div className="w-80">
          <NoBookingsDrawing />
        </div>
        <p className="mt-8 font-display text-3xl font-semibold">See the room. Run the room.</p>
        <p className="mt-3 max-w-md text-lg text-muted">
          Every seat, arrival and walk-in of your library, live, for everybody who works there.
        </p>
      </div>
      <p className="text-muted">StudySpot for libraries</p>
    </aside>
    <main id="main" className="flex flex-col justify-center gap-6 px-4 py-8 sm:px-10">
      <div className="lg:hidden">
        <Logo />
      </div>
      <div>
        <h1 className="text-3xl">{title}</h1>
        {subtitle !== undefined && <p className="mt-2 text-muted">{subtitle}</p>}
      </div>
      <Card className="max-w-md">{children}</Card>
    </main>
  </div>
);
