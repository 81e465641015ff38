import type { Chance } from '../chance.ts';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { Stage } from '../stage/openStage.ts';
import type { Access } from '../world/access.ts';
import type { World } from '../world/population.ts';
import type { Writers } from '../writers/startWriters.ts';
import type { RightsChanges } from './rightsChanges.ts';

export type FaultPorts = {
  stage: Stage;
  world: World;
  access: Access;
  clients: readonly ChaosClient[];
  writers: Writers;
  rights: RightsChanges;
};

/** Strikes and waits until it has passed. Answers whom or what it met; null when there was nobody to meet. */
export type Strike = (ports: FaultPorts, chance: Chance) => Promise<string | null>;
