import {
  type CreateTenantBody,
  Invitation,
  type InviteMemberBody,
  Member,
  Tenant,
} from '@studyspot/shared-events';
import * as z from 'zod';
import { signUp, type TestPerson } from './signUp.ts';
import type { TestServer } from './startServer.ts';

export type TestTenant = { tenantId: string; name: string; owner: TestPerson };
type Server = Pick<TestServer, 'app'>;

/** An organisation of its own with its owner. */
export async function makeTenant(
  server: Server,
  overrides: Partial<CreateTenantBody> = {},
): Promise<TestTenant> {
  const owner = await signUp(server, { name: 'Olive Owner' });
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/tenants',
    headers: owner.headers,
    payload: { name: 'Test Organisation', ...overrides },
  });
  if (reply.statusCode !== 201) throw new Error(`a tenant was refused: ${reply.body}`);
  const { data } = z.object({ data: Tenant }).parse(reply.json());
  return { tenantId: data.id, name: data.name, owner };
}

const InvitedReply = z.object({ data: Invitation });
const Mailbox = z.object({
  data: z.object({ items: z.array(z.object({ to: z.string(), text: z.string() })) }),
});

/** The token in the newest mail that invites this address. */
export async function invitationTokenFor(server: Server, email: string): Promise<string> {
  const mailbox = Mailbox.parse((await server.app.inject({ url: '/api/test/mailbox' })).json());
  const mail = mailbox.data.items.find(
    ({ to, text }) => to === email && text.includes('/invitations/'),
  );
  const token = /\/invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no invitation for ${email} in the mailbox`);
  return token;
}

export type TestMember = TestPerson & { memberId: string };

/** Somebody new who was invited and accepted; covers every library unless some are named. */
export async function makeMember(
  server: Server,
  { tenantId, owner }: TestTenant,
  {
    role,
    libraryIds = null,
  }: Pick<InviteMemberBody, 'role'> & Partial<Pick<InviteMemberBody, 'libraryIds'>>,
): Promise<TestMember> {
  const person = await signUp(server, { name: `Mo ${role}` });
  const invited = await server.app.inject({
    method: 'POST',
    url: `/api/tenants/${tenantId}/members`,
    headers: owner.headers,
    payload: { email: person.email, role, libraryIds },
  });
  InvitedReply.parse(invited.json());
  const accepted = await server.app.inject({
    method: 'POST',
    url: '/api/invitations/accept',
    headers: person.headers,
    payload: { token: await invitationTokenFor(server, person.email) },
  });
  const { data } = z.object({ data: Member }).parse(accepted.json());
  return { ...person, memberId: data.id };
}
