import type { Deps } from '../../deps.ts';
import type { FindAlternatives } from './alternatives.ts';
import type { FactsCache } from './factsCache.ts';

/** What the routes of this service share. */
export type Parts = { deps: Deps; facts: FactsCache; findAlternatives: FindAlternatives };
