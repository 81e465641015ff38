import type { LibraryDetail, Seat, SeatPlan } from '@studyspot/shared-events';
import { attributeWords, Button, Chip, Sheet } from '@studyspot/shared-ui';
import type { Window } from '../../lib/availability/slots.ts';
import { sentence } from '../../lib/sentence.ts';
import { zoneText } from '../../lib/zoneText.ts';
import { HoldProblem } from './HoldProblem.tsx';
import { MySeat } from './MySeat.tsx';
import { SeatQuote } from './SeatQuote.tsx';
import { UnavailableSeat } from './UnavailableSeat.tsx';
import type { HoldSeat } from './useHoldSeat.ts';
import type { SeatsState } from './useSeatsState.ts';
import { WindowFields } from './WindowFields.tsx';

export type SeatSheetProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  seat: Seat;
  state: SeatsState & { window: Window };
  hold: HoldSeat;
};

/** A seat's facts over the map, which stays in use; the time can be changed without losing the seat. */
export const SeatSheet = ({ library, plan, seat, state, hold }: SeatSheetProps) => {
  const { window, choice, date, changeWindow, select } = state;
  const status = state.statuses.get(seat.id) ?? { status: 'free' as const };
  const isClosed = seat.state === 'maintenance';
  const isFree = !isClosed && status.status === 'free';
  const isMine = !isClosed && status.status === 'mine';
  const facts = attributeWords(seat.attributes);
  const zone = plan.zones.find(({ id }) => id === seat.zoneId);
  return (
    <Sheet
      open
      modal={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) select(undefined);
      }}
      title={`Seat ${seat.label}`}
      description={zone && zoneText(zone.name)}
      footer={
        isFree ? (
          <Button
            block
            size="lg"
            variant="primary"
            pending={hold.isPending}
            onClick={() => hold.hold(seat, window)}
          >
            {state.search.move === undefined ? 'Hold seat' : 'Move to seat'} {seat.label}
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {facts.length > 0 && (
          <ul className="flex flex-wrap gap-2" aria-label="What this seat is like">
            {facts.map((fact) => (
              <li key={fact}>
                <Chip>{sentence(fact)}</Chip>
              </li>
            ))}
          </ul>
        )}
        <HoldProblem
          error={hold.error}
          timeZone={library.timeZone}
          onSeat={(label) => {
            hold.forgetError();
            select(label);
          }}
          onWindow={(from, to) => {
            hold.forgetError();
            changeWindow(date, { from, to });
          }}
        />
        {isMine && <MySeat seatId={seat.id} window={window} />}
        {!isFree && !isMine && (
          <UnavailableSeat
            library={library}
            plan={plan}
            seat={seat}
            status={status}
            state={state}
          />
        )}
        <WindowFields
          {...choice}
          timeZone={library.timeZone}
          date={date}
          onChange={(next) => changeWindow(date, next)}
        />
        {isFree && (
          <SeatQuote library={library} seat={seat} window={window} freeUntil={status.until} />
        )}
      </div>
    </Sheet>
  );
};
