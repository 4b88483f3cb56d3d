import { trimWhite } from '../characters';
import { escapedSign, textOfPercents } from './percent';

/** The parts of an absolute URI, normalized as in .NET: lower-case host, escaped path without dot segments. */
export interface Uri {
  readonly scheme: string;
  readonly hasAuthority: boolean;
  readonly userInfo: string;
  readonly host: string;
  readonly port: number | null;
  readonly path: string;
  /** Including `?`, empty if absent. */
  readonly query: string;
  readonly fragment: string;
}

const defaultPorts: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
  ['ftp', 21],
  ['mailto', 25],
  ['ldap', 389],
  ['telnet', 23],
  ['nntp', 119],
  ['gopher', 70],
]);

export function defaultPortOf(scheme: string): number | null {
  return defaultPorts.get(scheme) ?? null;
}

/** Parses a URI; `relative` if it has no scheme, null if it cannot be parsed. */
export function parseUri(input: string): Uri | 'relative' | null {
  const text = asFileUri(trimWhite(input));
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):([\s\S]*)$/.exec(text);
  if (match === null) return 'relative';
  const scheme = match[1]!.toLowerCase();
  const [rest, fragment] = splitBefore(match[2]!, '#');
  const [hierarchy, query] = splitBefore(rest, '?');
  const isSlashed = hierarchy.startsWith('//') || (defaultPorts.has(scheme) && scheme !== 'mailto');
  const tail = { query: escaped(query), fragment: escaped(fragment) };
  if (scheme === 'mailto') return mailUri(hierarchy, tail);
  if (!isSlashed)
    return { scheme, hasAuthority: false, userInfo: '', host: '', port: null, path: escaped(hierarchy), ...tail };
  if (!hierarchy.startsWith('//')) return null;
  const slashed = hierarchy.slice(2).replaceAll('\\', '/');
  const end = slashed.indexOf('/') === -1 ? slashed.length : slashed.indexOf('/');
  const server = serverOf(slashed.slice(0, end));
  if (server === null || (server.host === '' && defaultPorts.has(scheme))) return null;
  const path = withoutDots(escaped(slashed.slice(end)));
  return { scheme, hasAuthority: true, ...server, path: path === '' ? '/' : path, ...tail };
}

/** The unescaped path. */
export function unescapedPath({ path }: Uri): string {
  return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, textOfPercents);
}

/** A Windows path or share, which .NET treats as a file URI. */
function asFileUri(text: string): string {
  if (/^[A-Za-z]:[\\/]/.test(text)) return `file:///${text}`;
  return text.startsWith('\\\\') ? `file:${text.replaceAll('\\', '/')}` : text;
}

function mailUri(address: string, tail: Pick<Uri, 'query' | 'fragment'>): Uri {
  const at = address.lastIndexOf('@');
  const userInfo = at === -1 ? '' : address.slice(0, at);
  const host = address.slice(at + 1).toLowerCase();
  return { scheme: 'mailto', hasAuthority: false, userInfo, host, port: null, path: '', ...tail };
}

function serverOf(text: string): Pick<Uri, 'userInfo' | 'host' | 'port'> | null {
  const at = text.lastIndexOf('@');
  const match = /^(\[[0-9A-Fa-f:.%]+\]|[^:[\]\s]*)(?::(\d*))?$/.exec(text.slice(at + 1));
  const port = match?.[2] === undefined || match[2] === '' ? null : Number(match[2]);
  if (match === null || (port !== null && port > 65_535)) return null;
  return { userInfo: at === -1 ? '' : escaped(text.slice(0, at)), host: match[1]!.toLowerCase(), port };
}

function splitBefore(text: string, sign: string): readonly [before: string, from: string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Escapes characters not allowed in a URI; unnecessary escapes are removed. */
function escaped(text: string): string {
  const plain = text.replace(/%([0-9A-Fa-f]{2})/g, (written, digits: string) => {
    const sign = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-._~]/.test(sign) ? sign : written.toUpperCase();
  });
  return plain.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, escapedSign);
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const [at, segment] of segments.entries()) {
    const isLast = at === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '..' && segment !== '.') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return path === '' ? '' : `/${kept.join('/')}`;
}
