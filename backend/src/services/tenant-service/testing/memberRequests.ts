import type { TestTenant } from '../../../testing/makeTenant.ts';
import type { TestPerson } from '../../../testing/signUp.ts';
import type { TestServer } from '../../../testing/startServer.ts';

export const membersOf = ({ tenantId }: TestTenant) => `/api/tenants/${tenantId}/members`;

export const invite = (
  server: TestServer,
  tenant: TestTenant,
  email: string,
  by: TestPerson = tenant.owner,
) =>
  server.app.inject({
    method: 'POST',
    url: membersOf(tenant),
    headers: by.headers,
    payload: { email, role: 'staff', libraryIds: null },
  });

export const accept = (server: TestServer, person: TestPerson, token: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/invitations/accept',
    headers: person.headers,
    payload: { token },
  });

export const listMembers = (
  server: TestServer,
  tenant: TestTenant,
  by: TestPerson = tenant.owner,
) => server.app.inject({ url: membersOf(tenant), headers: by.headers });
