import type { ErrorCode } from '@studyspot/shared-events';
import { ERROR_CODES } from '@studyspot/shared-events';

/** `unreachable`: no answer came at all. The sign-in routes have codes of their own, kept as `other`. */
export type FailureCode = ErrorCode | 'unreachable' | 'other';

export class ApiError extends Error {
  readonly status: number;
  readonly code: FailureCode;
  /** The code as the server wrote it, also one that is not in the contract. */
  readonly rawCode: string;
  readonly details: unknown;

  constructor(status: number, rawCode: string, message: string, details?: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.rawCode = rawCode;
    this.code = knownCode(rawCode);
    this.details = details;
  }
}

function knownCode(code: string): FailureCode {
  if (code === 'unreachable') return 'unreachable';
  return ERROR_CODES.find((known) => known === code) ?? 'other';
}

export const hasCode = (error: unknown, code: FailureCode): boolean =>
  error instanceof ApiError && error.code === code;

/** What somebody may read to support: the request's id if the server gave one, else the code. */
export function referenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'portal';
  const { details } = error;
  if (details !== null && typeof details === 'object' && 'reference' in details) {
    return String(details.reference);
  }
  return error.status > 0 ? `${error.rawCode} ${error.status}` : error.rawCode;
}

export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'Something went wrong';
