import type { Tx } from '../db.ts';

export type AuditRecord = {
  tenantId: string;
  /** Null: the system itself. */
  actorUserId: string | null;
  /** What was done, as `subject.verb` in the past tense: `member.removed`. */
  action: string;
  subjectType: string;
  subjectId: string;
  details?: Record<string, string | number | boolean | null | string[]>;
};

/** Part of the change it records. */
export async function audit(tx: Tx, { details = {}, ...record }: AuditRecord): Promise<void> {
  await tx.auditEntry.create({ data: { ...record, details } });
}
