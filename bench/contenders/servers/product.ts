import { createEventSource } from '../../harness/event.ts';
import { serve } from '../../harness/serve.ts';
import { roomOf, startSocketNode } from '../../harness/socketNode.ts';
import { commandsFor } from './commands.ts';
import { listening } from './listening.ts';

/** The real backend's sockets, given events where the relay gives them. */
const node = await startSocketNode();
const { room, epoch } = await roomOf(node, process.env.LIBRARY_ID ?? '');
const source = createEventSource(room, epoch);

serve({ ...listening(node.server), ...commandsFor(source, node.publish) }, node.close);
