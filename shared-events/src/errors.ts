/** Every code a portal may switch on. A code is never reused for another meaning. */
export const ERROR_CODES = [
  // 400
  'malformed',
  // 401, 403, 404
  'unauthenticated',
  'forbidden',
  'not_found',
  // 409
  'seat_taken',
  'version_conflict',
  'already_exists',
  'has_live_bookings',
  'zone_not_empty',
  'already_changed',
  // 422: a rule denied it
  'closed',
  'off_step',
  'in_the_past',
  'too_far_ahead',
  'too_short',
  'too_long',
  'seat_closed',
  'one_at_a_time',
  'too_many_holds',
  'hold_expired',
  'already_extended',
  'too_early',
  'too_late',
  'wrong_code',
  'seat_not_clear',
  'wrong_state',
  'idempotency_mismatch',
  'not_publishable',
  'invitation_expired',
  'last_owner',
  'import_refused',
  // the rest
  'too_large',
  'unsupported_media_type',
  'rate_limited',
  'client_too_old',
  /** A connection that did not read what it was sent. */
  'slow',
  'draining',
  'backend_unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export const isErrorCode = (value: unknown): value is ErrorCode =>
  ERROR_CODES.some((code) => code === value);

export type ErrorBody = {
  code: ErrorCode;
  message: string;
  details?: unknown;
};

export type Failure = { success: false; error: ErrorBody };
export type Success<T> = { success: true; data: T };
export type Reply<T> = Success<T> | Failure;
