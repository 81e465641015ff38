import { Button } from '@studyspot/shared-ui';
import { Sparkles } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
const BestSeatSheet = lazy(() => import('./BestSeatSheet.tsx').then((module) => ({ default: module.BestSeatSheet })));
export const BestSeat = (props) => {
    const [isOpen, setOpen] = useState(false);
    return (<>
      <Button variant="primary" size="sm" className="min-h-10 shrink-0" icon={<Sparkles aria-hidden="true" size={16}/>} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Best seat for me
      </Button>
      <Suspense>{isOpen && <BestSeatSheet {...props} onClose={() => setOpen(false)}/>}</Suspense>
    </>);
};
