import { Alternative } from '@studyspot/shared-events/dto/booking';
import { Banner, Button, formatTime } from '@studyspot/shared-ui';
import * as z from 'zod/mini';
import { ApiError, hasCode, messageOf, referenceOf } from '../../lib/apiError.ts';

const Details = z.object({ alternatives: z.array(Alternative) });

export type HoldProblemProps = {
  error: Error | null;
  timeZone: string;
  onSeat: (label: string) => void;
  onWindow: (from: number, to: number) => void;
};

function alternativesOf(error: Error): Alternative[] {
  const found = Details.safeParse(error instanceof ApiError ? error.details : undefined);
  return found.success ? found.data.alternatives : [];
}

function titleOf(error: Error): string {
  if (hasCode(error, 'seat_taken')) return 'Somebody was faster';
  if (hasCode(error, 'unreachable')) return 'The server did not answer';
  if (error instanceof ApiError && error.status === 422) return 'That is not possible';
  return 'The seat could not be held';
}

/** Why a hold did not come about, in the server's own words, and what is really free instead. */
export const HoldProblem = ({ error, timeZone, onSeat, onWindow }: HoldProblemProps) => {
  if (!error) return null;
  const alternatives = alternativesOf(error);
  const isKnown = error instanceof ApiError && error.status < 500 && error.status > 0;
  return (
    <Banner
      tone="warn"
      announce="assertive"
      title={titleOf(error)}
      actions={alternatives.map(({ seatId, seatLabel, startsAt, endsAt, kind }) => (
        <Button
          key={`${seatId}${startsAt}`}
          size="sm"
          onClick={() =>
            kind === 'nearby'
              ? onSeat(seatLabel)
              : onWindow(Date.parse(startsAt), Date.parse(endsAt))
          }
        >
          {kind === 'nearby'
            ? `Take ${seatLabel} instead`
            : `${seatLabel} at ${formatTime(startsAt, { timeZone })}`}
        </Button>
      ))}
    >
      {hasCode(error, 'unreachable')
        ? 'Try again: the same seat is not held twice.'
        : messageOf(error)}
      {!isKnown && <span className="block text-xs text-muted">Reference {referenceOf(error)}</span>}
    </Banner>
  );
};
