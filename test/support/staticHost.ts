import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A plain host of files, as one finds everywhere: a folder under a path, nothing else. */
export interface StaticHost {
  readonly address: string;
  /** What another file answers from now on, in place of the one in the folder. */
  readonly replaced: Map<string, string>;
  close(): Promise<void>;
}

/**
 * @param headersOf  headers beside the type, by the path of the file
 */
export async function startStaticHost(
  folder: string,
  under: string,
  headersOf: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<StaticHost> {
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const isInside = pathname.startsWith(under);
    const path = normalize(decodeURIComponent(pathname.slice(under.length))) || '.';
    const name = path === '.' || path.endsWith('/') ? join(path, 'index.html') : path;
    const file = join(folder, name);
    if (!isInside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersOf(name) }).end(replaced.get(name) ?? readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    replaced,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
