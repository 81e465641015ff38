import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Memory } from './serve.ts';

type Reply = { id: number; value?: unknown; error?: string };

export type ChildOptions = {
  env?: Record<string, string>;
  execArgv?: string[];
  /** Another runtime than the Node we run under. */
  execPath?: string;
};

/** A process of its own whose CPU and memory are nobody else's, asked over its IPC channel. */
export type Child = {
  pid: number;
  ask: <Value>(command: string, payload?: unknown) => Promise<Value>;
  /** User and system seconds it has used so far, measured inside it. */
  cpuSeconds: () => Promise<number>;
  /** After a collection; needs `--expose-gc`. */
  memory: () => Promise<Memory>;
  stop: () => Promise<void>;
};

/** Starts a program that answers by `serve` (in `serve.ts`). Its end, wanted or not, fails what it still owes. */
export async function startChild(file: string, options: ChildOptions = {}): Promise<Child> {
  const process_ = fork(file, [], {
    execArgv: options.execArgv ?? [],
    ...(options.execPath ? { execPath: options.execPath } : {}),
    // The machine's own StudySpot may have a Redis; the bench must not meet it.
    env: { ...process.env, REDIS_URL: '', ...options.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  process_.on('message', (message) => {
    const reply = message as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  process_.on('exit', (code, signal) => {
    for (const [id, answer] of waiting)
      answer({ id, error: `${file} ended (${signal ?? code}) before it answered` });
    waiting.clear();
  });

  function ask<Value>(command: string, payload?: unknown): Promise<Value> {
    asked += 1;
    const id = asked;
    return new Promise<Value>((resolve, reject) => {
      waiting.set(id, ({ value, error }) =>
        error === undefined ? resolve(value as Value) : reject(new Error(error)),
      );
      process_.send({ id, command, payload }, (error) => error && reject(error));
    });
  }

  async function stop() {
    if (process_.exitCode !== null || process_.signalCode !== null) return;
    const ended = once(process_, 'exit');
    const impatient = setTimeout(() => process_.kill('SIGKILL'), 5_000);
    process_.send({ id: 0, command: 'stop' }, () => undefined);
    await ended;
    clearTimeout(impatient);
  }

  await ask('ready');
  return {
    pid: process_.pid ?? 0,
    ask,
    cpuSeconds: () => ask<number>('cpu'),
    memory: () => ask<Memory>('memory'),
    stop,
  };
}
