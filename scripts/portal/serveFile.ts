import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream';
import { findFile, isNavigation, pathBelow, type FoundFile } from './findFile.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/** Answers with a built file, or with the application's page where a person navigates. */
export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const urlPath = request.url?.split('?', 1)[0] ?? '/';
  const path = pathBelow(directory, urlPath);
  if (path === undefined) return refuse(response, 404);
  const found =
    findFile(path) ??
    (isNavigation(urlPath, request.headers.accept)
      ? findFile(`${directory}/index.html`)
      : undefined);
  return found ? send(request, response, found, urlPath) : refuse(response, 404);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  urlPath: string,
): void {
  const etag = `W/"${file.size.toString(36)}-${Math.floor(file.modifiedMs).toString(36)}"`;
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  // The name of an asset changes with its content; everything else is asked for again each time.
  response.setHeader(
    'cache-control',
    urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const type = mediaTypes[extname(file.path)] ?? 'application/octet-stream';
  const { encoding, body } = chooseEncoding(file, request.headers['accept-encoding']);
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.size,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A visitor who leaves in the middle is no fault of ours.
  pipeline(createReadStream(body.path), response, () => {});
}

/** The builder leaves compressed twins beside each file that gains by it. */
function chooseEncoding(file: FoundFile, accepted: string | string[] | undefined) {
  for (const { name, suffix } of encodings) {
    const twin = String(accepted ?? '').includes(name) ? findFile(file.path + suffix) : undefined;
    if (twin) return { encoding: name, body: twin };
  }
  return { encoding: undefined, body: file };
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  const text = status === 404 ? 'Not found\n' : 'Method not allowed\n';
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
