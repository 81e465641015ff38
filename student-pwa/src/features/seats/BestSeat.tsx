import { Button } from '@studyspot/shared-ui';
import { Sparkles } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { BestSeatSheetProps } from './BestSeatSheet.tsx';

const BestSeatSheet = lazy(() =>
  import('./BestSeatSheet.tsx').then((module) => ({ default: module.BestSeatSheet })),
);

export type BestSeatProps = Omit<BestSeatSheetProps, 'onClose'>;

export const BestSeat = (props: BestSeatProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        size="sm"
        className="min-h-10 shrink-0"
        icon={<Sparkles aria-hidden="true" size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Best seat for me
      </Button>
      <Suspense>{isOpen && <BestSeatSheet {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
