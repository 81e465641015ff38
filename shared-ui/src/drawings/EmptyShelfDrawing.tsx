import { Drawing, LAMP, PAPER, SHADE } from './Drawing.tsx';

/** Nothing matches. */
export const EmptyShelfDrawing = () => (
  <Drawing>
    <path d="M24 148h192" />
    <path d="M52 16h136a4 4 0 0 1 4 4v128H48V20a4 4 0 0 1 4-4Z" fill={PAPER} />
    <path d="M58 26h124v32H58zM58 66h124v32H58zM58 106h124v32H58z" fill={SHADE} />
    <path d="M64 58V36h8v22M72 58V32h9v26" fill={PAPER} />
    <path d="m86 57 9-23 9 3.5-8 20.5z" fill={LAMP} />
    <path d="M66 42h4M66 52h4M75 38h3" strokeWidth={2} />
    <path d="M142 138v-8h30v8M146 130v-7h24v7" fill={PAPER} />
    <path d="M150 98v-9h14v9z" fill={PAPER} />
    <path d="M157 89c0-8-3-12-9-14 0 7 3 11 9 14Zm0 0c0-6 2-9 7-11 1 5-2 9-7 11Z" fill={PAPER} />
    <path d="M182 26 168 40M182 34l-8 8M174 26l-8 8M182 26c-3 7-7 11-14 14" strokeWidth={1.25} />
  </Drawing>
);
