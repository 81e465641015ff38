import { statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface FoundFile {
  path: string;
  size: number;
  modifiedMs: number;
}

export function findFile(path: string): FoundFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? { path, size: stat.size, modifiedMs: stat.mtimeMs } : undefined;
}

/** Where a request's path lies below `directory`; undefined for what is malformed, hidden or outside. */
export function pathBelow(directory: string, urlPath: string): string | undefined {
  const decoded = decode(urlPath);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const parts = decoded.replaceAll('\\', '/').split('/');
  // Hidden files, and the way out of the directory.
  return parts.some((part) => part.startsWith('.')) ? undefined : join(directory, ...parts);
}

/** A page of the application rather than a file: the router in the browser decides what it shows. */
export function isNavigation(urlPath: string, accept: string | undefined): boolean {
  if (urlPath.startsWith('/assets/')) return false;
  return extname(urlPath) === '' || (accept?.includes('text/html') ?? false);
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
