import { Drawing, LAMP, PAPER, SHADE } from './Drawing.tsx';

/** A pile of books that slid: something went wrong, nothing is lost. */
export const ErrorDrawing = () => (
  <Drawing>
    <path d="M16 144h208" />
    <path d="M58 130h76a4 4 0 0 1 0 14H58a7 7 0 0 1 0-14Z" fill={PAPER} />
    <path d="M134 133H62a4 4 0 0 0 0 8h72" strokeWidth={1.5} />
    <path d="M72 114h72v16H72a8 8 0 0 1 0-16Z" fill={SHADE} />
    <path d="M84 114v16" />
    <path d="m64 92 68 11-2.5 14-68-11a7 7 0 0 1 2.5-14Z" fill={LAMP} />
    <path d="m122 101.5-2.5 14" />
    <path d="m92 62 54 31-6 12-55-31a7 7 0 0 1 7-12Z" fill={PAPER} />
    <path d="m136 87-6 12" strokeWidth={1.5} />
    <path d="m168 144 10-34c6 1 10 4 12 9 5-2 10-1 14 3l-12 22z" fill={PAPER} />
    <path d="m190 119-10 25" />
    <path d="m150 62 8-9M160 76l11-4M138 52l2-11" strokeWidth={2} />
    <path d="m98 20 20 7-8 23-20-7z" fill={PAPER} />
    <path d="m99 29 11 4M96 36l8 3" strokeWidth={1.75} />
  </Drawing>
);
