import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body?: string;
}

/** A server on this machine for the time of `use`; it keeps what it was asked. */
export async function withServer<Value>(
  answer: (asked: Asked, before: number) => Answer,
  use: (server: { readonly url: string; readonly port: number; readonly asked: readonly Asked[] }) => Promise<Value>,
): Promise<Value> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      asked.push(one);
      const { status = 200, body = '' } = answer(one, asked.length - 1);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(status === 204 ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use({ url: `http://127.0.0.1:${port}`, port, asked });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A curl that asks this machine instead of the hosts of the internet, and is the real one otherwise. */
export function curlTo(port: number): string {
  return `printf '%s' "$input" | sed -E 's#https://[^/"]+#http://127.0.0.1:${port}#' >"$OWN/settings"
args=()
for arg in "$@"; do
  if [[ "$arg" == https://* ]]; then rest="\${arg#https://}"; arg="http://127.0.0.1:${port}/\${rest#*/}"; fi
  args+=("$arg")
done
exec /usr/bin/env -i PATH=/usr/bin:/bin curl "\${args[@]}" <"$OWN/settings"`;
}
