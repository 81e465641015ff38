import { readClusterSettings } from './cluster/clusterSettings.ts';
import { announce } from './supervisor/announce.ts';
import { handOverSignal } from './supervisor/claim.ts';
import { runUntilStopped } from './supervisor/lifecycle.ts';
import { supervise } from './supervisor/supervise.ts';

process.on(handOverSignal, () => process.exit(0));

/** `npm run start:cluster`: what `npm start` does, with several nodes, a Redis between them and a proxy in front. */
runUntilStopped(async (life) => {
  const settings = readClusterSettings();
  await supervise(settings, life);
  announce(settings, performance.now() / 1000);
});
