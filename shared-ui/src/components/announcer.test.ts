import { expect, test } from 'vitest';
import { createAnnouncer } from './announcer.ts';

const room = () => {
  const said: string[] = [];
  const clock = { at: 0, run: () => {}, runAt: Number.POSITIVE_INFINITY };
  const announcer = createAnnouncer({
    deliver: (text) => said.push(text),
    now: () => clock.at,
    later: (run, ms) => {
      Object.assign(clock, { run, runAt: clock.at + ms });
      return () => Object.assign(clock, { run: () => {}, runAt: Number.POSITIVE_INFINITY });
    },
  });
  const wait = (ms: number) => {
    clock.at += ms;
    if (clock.at < clock.runAt) return;
    clock.runAt = Number.POSITIVE_INFINITY;
    clock.run();
  };
  return { said, announcer, wait };
};

test('the first message is said at once, the rest of five seconds as one', () => {
  const { said, announcer, wait } = room();
  announcer.announce('B12 is free');
  announcer.announce('B14 is free');
  announcer.announce('B14 is free');
  announcer.announce('C01 is taken');
  expect(said).toEqual(['B12 is free']);
  wait(5_000);
  expect(said).toEqual(['B12 is free', 'B14 is free. C01 is taken']);
});

test('after a quiet while a message does not wait', () => {
  const { said, announcer, wait } = room();
  announcer.announce('one');
  wait(6_000);
  announcer.announce('two');
  expect(said).toEqual(['one', 'two']);
});

test('nothing is said after it is stopped', () => {
  const { said, announcer, wait } = room();
  announcer.announce('one');
  announcer.announce('two');
  announcer.stop();
  wait(10_000);
  expect(said).toEqual(['one']);
});
