export class ApiError extends Error {
    status;
    code;
    details;
    constructor(status, code, message, details) {
        super(message);
        this.name = 'ApiError';
        this.status = status;
        this.code = code;
        this.details = details;
    }
}
export const hasCode = (error, ...codes) => error instanceof ApiError && codes.includes(error.code);
/** Worth another try by itself: nobody said no. */
export const isPassing = (error) => error instanceof ApiError && (error.code === 'unreachable' || error.status >= 502);
const isRecord = (value) => typeof value === 'object' && value !== null;
/** What support can look for: the server's own reference, else the error's code. */
export function referenceOf(error) {
    if (!(error instanceof ApiError))
        return error instanceof Error ? error.name : 'unknown';
    const reference = isRecord(error.details) ? error.details.reference : undefined;
    return typeof reference === 'string' ? `${error.code} · ${reference}` : error.code;
}
export const messageOf = (error) => error instanceof ApiError ? error.message : 'Something went wrong in this page.';
