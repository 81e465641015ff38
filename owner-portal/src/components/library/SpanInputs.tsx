import { TextInput } from '@studyspot/shared-ui';
import type { Span } from '../../lib/hours/weekHours.ts';

type SpanInputsProps = { day: string; span: Span; onChange: (span: Span) => void };

/** A time input knows no 24:00: the midnight that ends a day is shown as the 00:00 it is. */
const shownEnd = (to: string) => (to === '24:00' ? '00:00' : to);
const keptEnd = (to: string) => (to === '00:00' ? '24:00' : to);

export const SpanInputs = ({ day, span, onChange }: SpanInputsProps) => (
  <>
    <TextInput
      type="time"
      aria-label={`${day}, opens`}
      className="max-w-32"
      value={span.from}
      onChange={(event) => onChange({ ...span, from: event.target.value })}
    />
    <span aria-hidden="true">–</span>
    <TextInput
      type="time"
      aria-label={`${day}, closes`}
      className="max-w-32"
      value={shownEnd(span.to)}
      onChange={(event) => onChange({ ...span, to: keptEnd(event.target.value) })}
    />
  </>
);
