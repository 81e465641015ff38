import { Banner, Button } from '@studyspot/shared-ui';
import { nearestFree } from '../../lib/availability/bestSeat.ts';
/** Somebody was faster. Stays until it is answered; up to three seats that are free right now. */
export const LostSeatBanner = (props) => {
    const { lost, seats, statuses, onChoose, onDismiss } = props;
    const near = nearestFree(seats, statuses, lost);
    return (<Banner tone="warn" announce="assertive" title={`Seat ${lost.label} was just taken`} actions={<>
          {near.map((seat) => (<Button key={seat.id} size="sm" onClick={() => onChoose(seat.label)}>
              Take {seat.label} instead
            </Button>))}
          <Button size="sm" variant="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        </>}>
      {near.length > 0 ? 'These seats near it are free:' : 'No other seat is free at that time.'}
    </Banner>);
};
