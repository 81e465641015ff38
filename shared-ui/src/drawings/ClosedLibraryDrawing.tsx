import { Drawing, LAMP, PAPER, SHADE } from './Drawing.tsx';

/** Night: the library is closed. */
export const ClosedLibraryDrawing = () => (
  <Drawing>
    <path d="M16 148h208" />
    <path d="M196 18a17 17 0 1 0 14 26 14 14 0 0 1-14-26Z" fill={LAMP} />
    <path d="M32 30h.1M52 48h.1M214 72h.1M168 20h.1" strokeWidth={4} />
    <path d="M52 140h136v8H52zM58 64h124v76H58z" fill={PAPER} />
    <path d="m50 64 70-38 70 38z" fill={PAPER} />
    <circle cx={120} cy={50} r={6} fill={SHADE} />
    <path d="M58 74h124" />
    <path d="M68 74v66M80 74v66M160 74v66M172 74v66" />
    <path d="M104 140V98a16 16 0 0 1 32 0v42z" fill={SHADE} />
    <path d="M120 82v58" />
    <path d="m120 96-11 10M120 96l11 10" strokeWidth={1.75} />
    <path d="M105 106h30v14h-30z" fill={PAPER} />
    <path d="M110 113h20" strokeWidth={2} />
  </Drawing>
);
