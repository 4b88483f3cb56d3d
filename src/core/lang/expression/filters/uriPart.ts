import type { Filter } from './filter';
import { defaultPortOf, parseUri, type Uri, unescapedPath } from './uri';

/** `UriPart part`: one part of a URI; further options are ignored, errors are written into the text. */
export const uriPart: Filter = (input, [part]) => {
  if (input === null) return null;
  if (part === undefined) return '[UriPart error: no argument given]';
  const uri = parseUri(input);
  if (uri === null) return input;
  const read = parts.get(part.toLowerCase());
  if (read === undefined) return `[UriPart ${part} error: argument '${part}' not supported]`;
  if (uri === 'relative') {
    if (part.toLowerCase() === 'isabsoluteuri') return 'false';
    return `[UriPart ${part} error: This operation is not supported for a relative URI.]`;
  }
  return String(read(uri));
};

type ReadPart = (uri: Uri) => string | number | boolean;

const parts: ReadonlyMap<string, ReadPart> = new Map<string, ReadPart>([
  ['absolutepath', (uri) => uri.path],
  ['absoluteuri', absoluteUri],
  ['authority', authority],
  ['dnssafehost', (uri) => uri.host.replace(/^\[(.*)\]$/, '$1')],
  ['fragment', (uri) => uri.fragment],
  ['host', (uri) => uri.host],
  ['hostandport', (uri) => (portOf(uri) === -1 ? uri.host : `${uri.host}:${portOf(uri)}`)],
  ['hostnametype', hostNameType],
  ['isabsoluteuri', () => true],
  ['isdefaultport', (uri) => portOf(uri) === (defaultPortOf(uri.scheme) ?? -1)],
  ['isfile', (uri) => uri.scheme === 'file'],
  ['isloopback', isLoopback],
  ['isunc', (uri) => uri.scheme === 'file' && uri.host !== ''],
  ['path', (uri) => unescapedPath(uri)],
  ['pathandquery', (uri) => uri.path + uri.query],
  ['port', portOf],
  ['query', (uri) => uri.query],
  ['scheme', (uri) => uri.scheme],
  ['schemeandserver', (uri) => `${uri.scheme}:${uri.hasAuthority ? '//' : ''}${authority(uri)}`],
  ['userinfo', (uri) => uri.userInfo],
]);

function absoluteUri(uri: Uri): string {
  const user = uri.userInfo === '' ? '' : `${uri.userInfo}@`;
  return `${uri.scheme}:${uri.hasAuthority ? '//' : ''}${user}${authority(uri)}${uri.path}${uri.query}${uri.fragment}`;
}

/** Host and port, without the default port. */
function authority(uri: Uri): string {
  return uri.port === null || uri.port === defaultPortOf(uri.scheme) ? uri.host : `${uri.host}:${uri.port}`;
}

function portOf(uri: Uri): number {
  return uri.port ?? defaultPortOf(uri.scheme) ?? -1;
}

function hostNameType({ host, scheme }: Uri): string {
  if (host === '') return scheme === 'file' ? 'Basic' : 'Unknown';
  if (host.startsWith('[')) return 'IPv6';
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? 'IPv4' : 'Dns';
}

function isLoopback({ host, scheme }: Uri): boolean {
  return (
    host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || (scheme === 'file' && host === '')
  );
}
