import { memo } from 'react';
import type { SeatLook } from './seatLook.ts';

type SeatShapeProps = {
  look: SeatLook;
  label: string;
  isSelected: boolean;
  /** Instead of the glyph of a seat that is taken: the initials of who sits there. */
  caption: string | undefined;
};

/* Drawn in a box of 20 × 20 around the seat's own point; the seat scales it to the plan. */
const CLOCK = 'M0-5.5a5.5 5.5 0 1 0 .01 0ZM0-3v3.2l2.2 1.6';
const PERSON = 'M0-6a3 3 0 1 0 .01 0ZM-5.5 6.5c0-4 2.5-5.5 5.5-5.5s5.5 1.5 5.5 5.5Z';
const WRENCH =
  'M5.2-4.6 2.6-2l-1-.2-.2-1L4-5.8a4 4 0 0 0-5.4 4.8L-5.6 3.2a1.7 1.7 0 0 0 2.4 2.4L1 1.4a4 4 0 0 0 4.2-6Z';
const CHECK = 'M-4.2-5.3l2.6 2.6 5.8-5.6';
const HATCH = 'M-10-2 -2-10M-10 6 6-10M-6 10 10-6M2 10 10 2';

/** Text keeps inside the seat however long a library's labels are. */
const fontSize = (text: string): number => Math.min(7.6, 15 / (0.6 * Math.max(2, text.length)));

const Label = ({ text, y }: { text: string; y: number }) => (
  <text className="seat-label" y={y} fontSize={fontSize(text)}>
    {text}
  </text>
);

const Content = ({ look, label, isSelected, caption }: SeatShapeProps) => {
  if (isSelected || look === 'mine') {
    return (
      <>
        <path className="seat-check" d={CHECK} />
        <Label text={caption ?? label} y={5.8} />
      </>
    );
  }
  if (caption !== undefined) return <Label text={caption} y={2.4} />;
  switch (look) {
    case 'free':
      return <Label text={label} y={2.4} />;
    case 'held':
      return <path className="seat-glyph" d={CLOCK} />;
    case 'booked':
      return <path className="seat-glyph seat-person" d={PERSON} />;
    case 'closed':
      return <path className="seat-glyph" d={WRENCH} />;
  }
};

export const SeatShape = memo((props: SeatShapeProps) => (
  <>
    <rect className="seat-body" x={-10} y={-10} width={20} height={20} rx={4} />
    {props.look === 'held' && !props.isSelected && <path className="seat-hatch" d={HATCH} />}
    <g className="seat-detail">
      <Content {...props} />
    </g>
  </>
));
