import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How one answer goes wrong, as the real host has been seen to do. */
export type Fault =
  | 'limit'
  | 'limit without numbers'
  | 'forbidden'
  | 'missing'
  | 'page'
  | 'half'
  | 'shortened'
  | 'silent'
  | 'broken'
  | 'nothing'
  | 'empty'
  | 'redirect';

export interface LibraryServer {
  readonly address: string;
  /** Files by path; changed by tests between two questions. */
  readonly files: Map<string, string>;
  /** Faults by path; `list` is the list of files. */
  readonly faults: Map<string, Fault>;
  /** Every question so far, in order. */
  readonly asked: string[];
  /** The most questions that were open at the same time. */
  maxAtOnce: number;
  /** How long an answer takes, in milliseconds. */
  delay: number;
  /** The list gives only the first entries and says so, as for a repository that is too large. */
  isListCut: boolean;
  close(): Promise<void>;
}

/** When a limit ends, in seconds since 1970. */
export const limitEnds = 4_000_000_000;

/**
 * A stand-in for GitHub on this machine: `api.github.com` and `raw.githubusercontent.com` at one address. It names
 * contents as Git does, compresses, redirects, counts and fails like the real ones.
 */
export async function startLibraryServer(files: ReadonlyMap<string, string>): Promise<LibraryServer> {
  let open = 0;
  const library: Omit<LibraryServer, 'address' | 'close'> = {
    files: new Map(files),
    faults: new Map(),
    asked: [],
    maxAtOnce: 0,
    delay: 0,
    isListCut: false,
  };
  const server = createServer((request, response) => {
    open += 1;
    library.maxAtOnce = Math.max(library.maxAtOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    library.asked.push(request.url ?? '');
    setTimeout(() => answer(library, request, response), library.delay);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(library, {
    address,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

type Library = Pick<LibraryServer, 'files' | 'faults' | 'isListCut'>;

function answer(library: Library, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://local');
  const parts = pathname.split('/').slice(1).map(decodeURIComponent);
  const isList = parts[0] === 'repos';
  const isMoved = searchParams.has('moved');
  const path = parts.slice(3).join('/');
  const fault = library.faults.get(isList ? 'list' : path);
  const isThere = isList ? `${parts[1]}/${parts[2]}` === 'OctopusDeploy/Library' : library.files.has(path);
  if (fault !== undefined && !(fault === 'redirect' && isMoved)) fail(fault, request, response);
  else if (!isThere) fail('missing', request, response);
  else if (!isList) send(request, response, 'text/plain; charset=utf-8', library.files.get(path) ?? '');
  else send(request, response, 'application/json; charset=utf-8', JSON.stringify(listOf(library, parts[5] ?? '')));
}

function listOf({ files, isListCut }: Library, tree: string): object {
  const all = [...files].map(([path, text]) => ({
    path,
    type: 'blob',
    mode: '100644',
    sha: blobOf(text),
    size: Buffer.byteLength(text),
  }));
  if (tree === 'folder-tree') {
    const inside = all.filter(({ path }) => path.startsWith('step-templates/'));
    return {
      sha: tree,
      truncated: false,
      tree: inside.map((file) => ({ ...file, path: file.path.slice('step-templates/'.length) })),
    };
  }
  const folder = { path: 'step-templates', type: 'tree', mode: '040000', sha: 'folder-tree' };
  return { sha: 'root', truncated: isListCut, tree: isListCut ? [folder] : [folder, ...all] };
}

function blobOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
}

function send(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  const isPacked = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  response.setHeader('Content-Type', type);
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.end(isPacked ? gzipSync(text) : text);
}

function fail(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After');
  faults[fault](response, request);
}

const reply = (status: number, type: string, text: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': type });
  response.end(text);
};
const replyJson = (status: number, message: string) =>
  reply(status, 'application/json; charset=utf-8', JSON.stringify({ message }));

const faults: Readonly<Record<Fault, (response: ServerResponse, request: IncomingMessage) => void>> = {
  limit: (response) => {
    response.setHeader('X-RateLimit-Remaining', '0');
    response.setHeader('X-RateLimit-Reset', String(limitEnds));
    replyJson(403, 'API rate limit exceeded for 203.0.113.7.')(response);
  },
  'limit without numbers': reply(429, 'text/plain', '429: Too Many Requests'),
  forbidden: replyJson(403, 'Repository access blocked'),
  missing: replyJson(404, 'Not Found'),
  page: reply(
    200,
    'text/html',
    '<!DOCTYPE html>\n<html><script>window.wasRun = true</script><body>Sign in</body></html>',
  ),
  half: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '5000' });
    response.write('{"sha":"root","tree":[{"pa');
    setTimeout(() => response.destroy(), 5);
  },
  shortened: reply(200, 'text/plain', '{"Id":"1a2b3c'),
  silent: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.write('{');
  },
  broken: replyJson(502, 'Server Error'),
  empty: reply(200, 'application/json; charset=utf-8', ''),
  nothing: (response) => void response.destroy(),
  redirect: (response, { url }) => {
    response.writeHead(302, { Location: `${url}${url?.includes('?') ? '&' : '?'}moved=1` });
    response.end();
  },
};
