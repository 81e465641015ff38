import type { Booking, LibraryDay, LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import { Button, Card } from '@studyspot/shared-ui';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { WalkInChoice } from './WalkInChoice.tsx';
import { WalkInDone } from './WalkInDone.tsx';

type WalkInsProps = { library: LibraryDetail; plan: SeatPlan; day: LibraryDay };

/** Two presses: "Walk-in", and a seat. */
export function WalkIns({ library, plan, day }: WalkInsProps) {
  const [isChoosing, setChoosing] = useState(false);
  const [seated, setSeated] = useState<Booking>();
  const [hasChosen, setChosen] = useState(false);
  const begin = () => {
    setSeated(undefined);
    setChoosing(true);
  };
  const end = (booking?: Booking) => {
    setSeated(booking);
    setChoosing(false);
    setChosen(true);
  };
  return (
    <Card as="section" aria-label="Walk-ins" className="flex flex-col gap-4">
      {seated && <WalkInDone booking={seated} onUndone={() => setSeated(undefined)} />}
      {isChoosing ? (
        <WalkInChoice
          library={library}
          plan={plan}
          day={day}
          onCancel={() => end()}
          onSeated={end}
        />
      ) : (
        <Button
          variant="primary"
          size="lg"
          block
          // The keyboard comes back to where it began.
          autoFocus={hasChosen}
          icon={<DoorOpen aria-hidden="true" size={22} />}
          onClick={begin}
        >
          Walk-in
        </Button>
      )}
    </Card>
  );
}
