import type { ErrorCode } from '@studyspot/shared-events/errors';

/** `unreachable`: no answer came at all. Other codes are the contract's, or the sign-in library's own. */
export type FailureCode = ErrorCode | 'unreachable' | (string & {});

export class ApiError extends Error {
  readonly status: number;
  readonly code: FailureCode;
  readonly details: unknown;

  constructor(status: number, code: FailureCode, message: string, details?: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const hasCode = (error: unknown, ...codes: FailureCode[]): boolean =>
  error instanceof ApiError && codes.includes(error.code);

/** Worth another try by itself: nobody said no. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'unreachable' || error.status >= 502);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What support can look for: the server's own reference, else the error's code. */
export function referenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.name : 'unknown';
  const reference = isRecord(error.details) ? error.details.reference : undefined;
  return typeof reference === 'string' ? `${error.code} · ${reference}` : error.code;
}

export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'Something went wrong in this page.';
