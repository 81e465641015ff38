import { Drawing, LAMP, PAPER, SHADE } from './Drawing.tsx';

/** The lamp is off because its plug is out: no network. */
export const OfflineLampDrawing = () => (
  <Drawing>
    <path d="M16 132h208" />
    <path d="M60 132h44a22 14 0 0 0-44 0Z" fill={PAPER} />
    <path d="M82 118 66 78l36-40" />
    <circle cx={66} cy={78} r={4.5} fill={PAPER} />
    <path d="m90 24 34 22c6-14 2-26-8-32s-20-2-26 10Z" fill={SHADE} />
    <path d="M103 42c-1 5 1 9 5 10s8-1 9-5" fill={PAPER} />
    <path d="M104 128c20 2 18 18 36 18s14-20 28-20h6" />
    <path d="M174 119h10a7 7 0 0 1 0 14h-10z" fill={LAMP} />
    <path d="M191 123h8M191 129h8" />
    <path d="M212 110h8a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4h-8z" fill={PAPER} />
    <path d="M213 122h3M213 130h3" />
    <path d="m201 112-4-6M206 109v-7" strokeWidth={2} />
  </Drawing>
);
