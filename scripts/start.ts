import { announce } from './supervisor/announce.ts';
import { handOverSignal } from './supervisor/claim.ts';
import { runUntilStopped } from './supervisor/lifecycle.ts';
import { readSettings } from './supervisor/settings.ts';
import { supervise } from './supervisor/supervise.ts';

process.on(handOverSignal, () => process.exit(0));

runUntilStopped(async (life) => {
  const settings = readSettings();
  await supervise(settings, life);
  announce(settings, performance.now() / 1000);
});
