import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, relative, isAbsolute } from 'node:path';
import { protocol, type Session } from 'electron';
import { packetScheme } from './export/packet-scheme.ts';

const scheme = 'app';
const host = 'good-standing';

/** The origin of every page of this app. */
export const appOrigin = `${scheme}://${host}`;

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    packetScheme,
  ]);
};

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The policy of a page (electron-runtime.md, seen with zero violations); `nonce` is fresh for each document. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify ProseMirrorClipboard',
  ].join('; ');

const baseHeaders = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
const status = (code: number): Response => new Response(null, { status: code, headers: baseHeaders });

/** The file that a path of the app names, or null when it would lie outside the folder. */
export const insideFolder = (folder: string, pathname: string): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(decoded)) return null;
  const path = normalize(join(folder, decoded));
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
};

const document = async (path: string): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(path, 'utf8')).replace('%STYLE_NONCE%', nonce);
  return new Response(html, {
    headers: {
      ...baseHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentPolicy(nonce),
    },
  });
};

/** Whether a link in the folder leads out of it; throws where nothing is. */
const leadsOut = async (folder: string, path: string): Promise<boolean> => {
  const inside = relative(await realpath(folder), await realpath(path));
  return inside.startsWith('..') || isAbsolute(inside);
};

const asset = async (folder: string, pathname: string): Promise<Response> => {
  const path = insideFolder(folder, pathname === '/' ? '/index.html' : pathname);
  if (path === null) return status(400);
  const kind = kinds[extname(path)];
  if (kind === undefined) return status(404);
  try {
    if (await leadsOut(folder, path)) return status(404);
    if (extname(path) === '.html') return await document(path);
    return new Response(new Uint8Array(await readFile(path)), {
      headers: { ...baseHeaders, 'Content-Type': kind },
    });
  } catch {
    return status(404);
  }
};

export interface Picture {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The picture of a piece of evidence, by its id; null where there is none to show. */
export type PictureOf = (evidenceId: string) => Promise<Picture | null>;

/** What serving needs from outside: the pictures, and whom to tell that a page has its document. */
export interface Serving {
  readonly pictureOf: PictureOf;
  readonly documentServed: () => void;
}

const isDocument = (pathname: string): boolean => pathname === '/' || pathname.endsWith('.html');

/** Serves the window's own files, and pictures of evidence by their id; nothing else exists. */
export const serveApp = (session: Session, folder: string, serving: Serving): void => {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== host || request.method !== 'GET') return status(400);
    const evidenceId = /^\/evidence\/([0-9a-f-]{36})$/.exec(url.pathname)?.[1];
    if (evidenceId === undefined) {
      const answer = await asset(folder, url.pathname);
      if (isDocument(url.pathname)) setImmediate(serving.documentServed);
      return answer;
    }
    const picture = await serving.pictureOf(evidenceId);
    if (picture === null) return status(404);
    return new Response(new Uint8Array(picture.bytes), {
      headers: { ...baseHeaders, 'Content-Type': picture.mime },
    });
  });
};
