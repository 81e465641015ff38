import { randomUUID } from 'node:crypto';
import type { Api, Person } from '../support/api.ts';

/** Invites somebody, and takes the token out of the mail. */
export async function invitationToken(
  api: Api,
  operatorToken: string,
  owner: Person,
  tenantId: string,
): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  const body = { email, role: 'staff', libraryIds: null };
  await api.call(`/api/tenants/${tenantId}/members`, { as: owner, body });
  const { items } = await api.call<{ items: { to: string; text: string }[] }>('/api/test/mailbox', {
    as: { token: operatorToken },
  });
  const mail = items.find(({ to }) => to === email)?.text ?? '';
  const [, token] = mail.match(/invitations\/([\w-]+)/) ?? [];
  if (token === undefined) throw new Error(`No link in the invitation: ${mail}`);
  return token;
}
