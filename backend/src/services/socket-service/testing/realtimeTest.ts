import { RealtimeHealth, success, tenantRoom } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import type { MemberSpec } from './world.ts';
import type { Node } from './node.ts';
import { socketTest } from './socketTest.ts';

const Answer = success(RealtimeHealth);

/** What a node answers to somebody who asks how live a tenant is. */
export const askHealth = (node: Node, tenantId: string, userId?: string) =>
  node.app.inject({
    url: `/api/tenants/${tenantId}/realtime`,
    headers: userId ? { authorization: `Bearer ${userId}` } : {},
  });

export const healthOn = async (node: Node, tenantId: string, userId: string) =>
  z.parse(Answer, (await askHealth(node, tenantId, userId)).json()).data;

/** A tenant with an owner and a library, and its health as that owner reads it. */
export const realtimeTest = socketTest.extend('stage', async ({ world, node }) => {
  const tenantId = await world.tenant();
  const libraryId = await world.library(tenantId);
  const memberOf = async (spec: MemberSpec) => {
    const userId = await world.user();
    await world.member(tenantId, userId, spec);
    return userId;
  };
  const ownerId = await memberOf({ role: 'library_owner' });
  return {
    tenantId,
    libraryId,
    ownerId,
    room: tenantRoom(tenantId),
    memberOf,
    ask: (userId?: string, id = tenantId) => askHealth(node, id, userId),
    health: () => healthOn(node, tenantId, ownerId),
    async say(...args: Parameters<typeof world.say>) {
      await world.say(...args);
      node.wakeRelay();
    },
  };
});
