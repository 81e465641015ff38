import type { ErrorCode } from '@studyspot/shared-events';

/** An expected failure with the status and code that the caller is told. */
export class AppError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: unknown;
  /** Sent as `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    details?: unknown,
    retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'AppError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const malformed = (message: string, details?: unknown) =>
  new AppError(400, 'malformed', message, details);
export const unauthenticated = () => new AppError(401, 'unauthenticated', 'Sign in first');
export const forbidden = (message = 'Your role does not allow this') =>
  new AppError(403, 'forbidden', message);
/** Also for what exists but is another tenant's: the two must not be told apart. */
export const notFound = (what = 'That') => new AppError(404, 'not_found', `${what} does not exist`);
export const conflict = (code: ErrorCode, message: string, details?: unknown) =>
  new AppError(409, code, message, details);
/** A rule said no; `code` is the rule. */
export const refused = (code: ErrorCode, message: string, details?: unknown) =>
  new AppError(422, code, message, details);
export const rateLimited = (retryAfterSeconds: number) =>
  new AppError(
    429,
    'rate_limited',
    'Too many requests: wait a little',
    { retryAfterSeconds },
    retryAfterSeconds,
  );

/** Nothing was changed; the caller may try again when it is quieter. */
export const overloaded = () =>
  new AppError(
    503,
    'backend_unavailable',
    'Very busy just now: try again in a moment',
    undefined,
    2,
  );
