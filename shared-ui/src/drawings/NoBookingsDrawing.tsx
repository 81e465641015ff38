import { Drawing, GLOW, LAMP, PAPER } from './Drawing.tsx';

/** A desk that waits: nothing booked yet. */
export const NoBookingsDrawing = () => (
  <Drawing>
    <path d="M16 148h208" />
    <path d="m146 46-42 52h92l-30-52z" fill={GLOW} stroke="none" />
    <path d="M60 98h148v7H60z" fill={PAPER} />
    <path d="M72 105v43M196 105v43M196 120h-40v-15" />
    <path d="M170 112h12" />
    <path d="M188 98h-18a9 9 0 0 1 18 0Z" fill={PAPER} />
    <path d="M179 89V66l-20-26" />
    <path d="m141 48 9-22c7-2 16 3 18 9z" fill={LAMP} />
    <path d="M98 98c6-4 13-4 19 0 6-4 13-4 19 0V86c-6-4-13-4-19 0-6-4-13-4-19 0z" fill={PAPER} />
    <path d="M117 86v12" />
    <path d="M40 70c-1-3 1-5 4-5s5 2 6 5l6 48h-6" fill={PAPER} />
    <path d="M40 70 46 118h36a4 4 0 0 1 0 7H48" fill={PAPER} />
    <path d="m50 125-6 23M80 125l4 23" />
  </Drawing>
);
