const url: unknown = import.meta.env.VITE_STUDENT_PWA_URL;
const port: unknown = import.meta.env.VITE_STUDENT_PWA_PORT;

const studentPwa = (): string =>
  typeof url === 'string' && url !== ''
    ? url.replace(/\/$/, '')
    : `${location.protocol}//${location.hostname}:${String(port)}`;

/** What a student's camera opens from the sign at the desk or on the seat. */
export const checkInUrl = (libraryId: string, code: string): string =>
  `${studentPwa()}/check-in?${new URLSearchParams({ library: libraryId, code }).toString()}`;
