import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { JUMP_PAUSE_MS, seatForTyping } from './labelJump.ts';
import { seatForKey } from './navigate.ts';
import type { SeatModel } from './seatModel.ts';
import type { Seat } from './types.ts';

type Actions = { focusSeat: (seat: Seat) => void; press: (seat: Seat) => void; escape: () => void };

/** The keyboard of the seat grid; `active` is the seat that has the one tab stop. */
export const useSeatKeys = (
  model: SeatModel,
  active: Seat | undefined,
  { focusSeat, press, escape }: Actions,
) => {
  const typed = useRef({ text: '', at: 0 });
  const jump = (key: string, at: number): Seat | null => {
    const isContinued = at - typed.current.at < JUMP_PAUSE_MS;
    typed.current = { text: isContinued ? typed.current.text + key : key, at };
    return seatForTyping(model.ordered, typed.current.text);
  };
  return (event: KeyboardEvent) => {
    if (!active || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      escape();
      return;
    }
    const isPress = event.key === 'Enter' || event.key === ' ';
    const isText = event.key.length === 1 && /[\p{L}\p{N}-]/u.test(event.key) && !event.ctrlKey;
    const next = isText
      ? jump(event.key, event.timeStamp)
      : seatForKey(model.rows, model.ordered, active, event, model.pitch);
    if (!isPress && next === undefined) return;
    event.preventDefault();
    if (isPress) press(active);
    else if (next) focusSeat(next);
  };
};
