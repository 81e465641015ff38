import * as z from 'zod/mini';
import { MEMBER_ROLES } from '../can.ts';
import { Email, Id, Instant, Name, Positions } from './common.ts';

export const MemberRoleName = z.enum(MEMBER_ROLES);

export const Tenant = z.object({ id: Id, name: z.string(), createdAt: Instant });
export type Tenant = z.infer<typeof Tenant>;
export const CreateTenantBody = z.object({ name: Name });
export type CreateTenantBody = z.infer<typeof CreateTenantBody>;

export const Member = z.object({
  id: Id,
  tenantId: Id,
  userId: Id,
  name: z.string(),
  email: z.string(),
  role: MemberRoleName,
  /** Null: every library of the tenant, those to come as well. */
  libraryIds: z.nullable(z.array(Id)),
  createdAt: Instant,
});
export type Member = z.infer<typeof Member>;

export const Invitation = z.object({
  id: Id,
  tenantId: Id,
  email: z.string(),
  role: MemberRoleName,
  libraryIds: z.nullable(z.array(Id)),
  expiresAt: Instant,
  createdAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

export const MemberList = z.object({
  items: z.array(Member),
  invitations: z.array(Invitation),
  positions: Positions,
});
export type MemberList = z.infer<typeof MemberList>;

const assignment = {
  role: MemberRoleName,
  libraryIds: z.nullable(z.array(Id).check(z.minLength(1), z.maxLength(200))),
};
export const InviteMemberBody = z.object({ email: Email, ...assignment });
export type InviteMemberBody = z.infer<typeof InviteMemberBody>;
export const PatchMemberBody = z.object(assignment);
export type PatchMemberBody = z.infer<typeof PatchMemberBody>;
export const AcceptInvitationBody = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
});
/** What the page behind the mail's link may show before anybody signs in. */
export const InvitationPreview = z.object({
  tenantName: z.string(),
  email: z.string(),
  role: MemberRoleName,
  expiresAt: Instant,
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

export const Me = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  memberships: z.array(
    z.object({
      tenantId: Id,
      tenantName: z.string(),
      role: MemberRoleName,
      libraryIds: z.nullable(z.array(Id)),
    }),
  ),
});
export type Me = z.infer<typeof Me>;
