import type { CreateTenantBody } from '@studyspot/shared-events';
import { Tenant } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createTenant = (body: CreateTenantBody) =>
  request(Tenant, 'POST', '/api/tenants', { body });
