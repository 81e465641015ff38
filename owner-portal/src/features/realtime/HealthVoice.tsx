import type { RealtimeEvent } from '@studyspot/shared-events';
import { LiveRegion } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useDebounced } from '../../hooks/useDebounced.ts';
import type { HealthWords } from '../../lib/realtime/healthWords.ts';
import { newsWords } from '../../lib/realtime/newsWords.ts';

/** In a busy hour it waits for a moment of quiet, and then says how many came. */
const QUIET_MS = 2_000;

type HealthVoiceProps = { words: HealthWords; events: readonly RealtimeEvent[] };

/** Says when the state is another one, not each tenth of a second of it, and what has come. */
export function HealthVoice({ words, events }: HealthVoiceProps) {
  const [state, setState] = useState(words);
  if (state.tone !== words.tone) setState(words);

  const newest = events[0]?.seq ?? 0;
  const settled = useDebounced(newest, QUIET_MS);
  const [news, setNews] = useState({ upTo: newest, words: '' });
  if (settled > news.upTo) setNews({ upTo: settled, words: newsWords(events, news.upTo) });
  return (
    <>
      <LiveRegion message={state.title} />
      <LiveRegion message={news.words} token={news.upTo} />
    </>
  );
}
