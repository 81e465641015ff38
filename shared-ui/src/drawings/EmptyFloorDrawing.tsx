import { Drawing, GLOW, LAMP, PAPER, SHADE } from './Drawing.tsx';

const Desk = ({ x, y, isLit }: { x: number; y: number; isLit?: boolean }) => (
  <g transform={`translate(${x} ${y})`}>
    {isLit && <circle cx={32} cy={20} r={32} fill={GLOW} stroke="none" />}
    <path d="M4 10h56v20H4z" fill={isLit ? PAPER : SHADE} />
    <path
      d="M10 6V2a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v4zM40 6V2a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v4z"
      fill={PAPER}
    />
    <path
      d="M10 34v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4zM40 34v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4z"
      fill={isLit ? LAMP : PAPER}
    />
  </g>
);

/** The plan of a room without anyone in it. */
export const EmptyFloorDrawing = () => (
  <Drawing>
    <path d="M20 12h200v136h-62M122 148H20V12" fill="none" />
    <path d="M122 148v-30M122 118a36 36 0 0 1 36 30" strokeWidth={1.75} strokeDasharray="1 5" />
    <path d="M60 12h36M144 12h36" strokeWidth={6} stroke={PAPER} />
    <path d="M60 9h36v6H60zM144 9h36v6h-36z" strokeWidth={1.75} />
    <Desk x={40} y={30} />
    <Desk x={136} y={30} isLit />
    <Desk x={40} y={92} />
  </Drawing>
);
