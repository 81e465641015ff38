import { tenantRoom, userRoom } from '@studyspot/shared-events';
import { v7 } from '../../../backend/src/utils/uuid.ts';
import type { Chance } from '../chance.ts';
import { askSurely } from '../stage/http.ts';
import type { Stage } from '../stage/openStage.ts';
import { patiently } from '../stage/patiently.ts';
import type { Access } from '../world/access.ts';
import type { Cause, Denials } from '../world/denials.ts';
import type { Membership, Person } from '../world/population.ts';

type Ports = {
  stage: Stage;
  access: Access;
  denials: Denials;
  chance: Chance;
  /** The token of a tenant's owner, whose rights stay. */
  ownerTokenOf: (tenantId: string) => string;
};

/** Takes rights away and gives them again, as the owner does, and notes when. */
export function createRightsChanges({ stage, access, denials, chance, ownerTokenOf }: Ports) {
  const { nodes, now, pool } = stage;

  async function noting(cause: Cause, send: () => Promise<void>, apply: () => void) {
    const since = now();
    await send();
    denials.change(since, now(), cause, apply);
  }

  async function order(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    tenantId: string,
    body?: object,
  ) {
    const token = ownerTokenOf(tenantId);
    const answer = await askSurely(nodes, chance, {
      method,
      path,
      token,
      ...(body && { body }),
    });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status} ${answer.code}`);
  }

  /** The rows and the event that accepting an invitation makes, once. */
  async function insertMember(person: Person, membership: Membership) {
    const { memberId, tenantId, role, libraryIds } = membership;
    const payload = {
      id: memberId,
      tenantId,
      userId: person.userId,
      name: person.name,
      email: person.email,
      role,
      libraryIds,
      createdAt: new Date().toISOString(),
    };
    await pool.query(
      `WITH fresh AS (
         INSERT INTO member (id, tenant_id, user_id, role, covers_all)
         VALUES ($1, $2, $3, $4::member_role, $5) ON CONFLICT DO NOTHING RETURNING id
       ), covered AS (
         INSERT INTO member_library SELECT id, unnest($6::uuid[]) FROM fresh
       )
       INSERT INTO outbox (id, name, rooms, payload, tenant_id)
       SELECT $7, 'member:updated', $8, $9::jsonb, $2 FROM fresh`,
      [
        memberId,
        tenantId,
        person.userId,
        role,
        libraryIds === null,
        libraryIds ?? [],
        v7(),
        [tenantRoom(tenantId), userRoom(person.userId)],
        JSON.stringify(payload),
      ],
    );
  }

  const memberPath = ({ tenantId, memberId }: Membership) =>
    `/api/tenants/${tenantId}/members/${memberId}`;

  return {
    removeMember: (person: Person, membership: Membership) =>
      noting(
        { name: 'member:removed', subject: membership.memberId },
        () => order('DELETE', memberPath(membership), membership.tenantId),
        () => access.setMembership(person.userId, null),
      ),
    addMember: (person: Person, membership: Membership) =>
      noting(
        { name: 'member:updated', subject: membership.memberId },
        () => patiently(() => insertMember(person, membership)),
        () => access.setMembership(person.userId, membership),
      ),
    changeMember: (person: Person, changed: Membership) =>
      noting(
        { name: 'member:updated', subject: changed.memberId },
        () => {
          const { role, libraryIds, tenantId } = changed;
          return order('PATCH', memberPath(changed), tenantId, { role, libraryIds });
        },
        () => access.setMembership(person.userId, changed),
      ),
    setDraft: (library: { id: string; tenantId: string }, isDraft: boolean) =>
      noting(
        { name: isDraft ? 'library:deleted' : 'library:created', subject: library.id },
        () =>
          order(
            'POST',
            `/api/libraries/${library.id}/${isDraft ? 'unpublish' : 'publish'}`,
            library.tenantId,
            {},
          ),
        () => access.setDraft(library.id, isDraft),
      ),
    /** Ends one session, as its owner does by signing out. Answers when that was known to be done. */
    async endSession(token: string): Promise<{ since: number; committedBy: number }> {
      const since = now();
      const { status } = await askSurely(nodes, chance, {
        method: 'POST',
        path: '/api/auth/sign-out',
        token,
        body: {},
      });
      if (status >= 300 && status !== 401) throw new Error(`sign-out answered ${status}`);
      return { since, committedBy: now() };
    },
  };
}
export type RightsChanges = ReturnType<typeof createRightsChanges>;
