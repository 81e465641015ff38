import type { RealtimeHealth } from '@studyspot/shared-events';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import { useDebounced } from '../../hooks/useDebounced.ts';
import { healthWords } from '../../lib/realtime/healthWords.ts';
import { HealthNumbers } from './HealthNumbers.tsx';
import { HealthState } from './HealthState.tsx';
import { HealthVoice } from './HealthVoice.tsx';
import { LastEvents } from './LastEvents.tsx';
import { NodeTable } from './NodeTable.tsx';
import { WatchedLibraries } from './WatchedLibraries.tsx';

/** A blink of the line is nobody's business. */
const BLINK_MS = 2_000;

type HealthViewProps = { tenantId: string; health: RealtimeHealth };

export function HealthView({ tenantId, health }: HealthViewProps) {
  const status = useDebounced(useConnectionStatus().status, BLINK_MS);
  const words = healthWords(health, status);
  return (
    <div className="flex flex-col gap-4">
      <HealthVoice words={words} events={health.lastEvents} />
      <HealthState {...words} />
      <HealthNumbers health={health} />
      <div className="mt-2 grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="flex flex-col gap-6">
          <WatchedLibraries tenantId={tenantId} connections={health.connections} />
          <NodeTable health={health} />
        </div>
        <LastEvents events={health.lastEvents} now={health.now} />
      </div>
    </div>
  );
}
