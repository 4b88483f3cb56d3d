import { type GithubPlace, type JsonObject, readJsonText } from '../../core/index';
import { type FetchedText, type FetchProblem, fetchText } from './fetchText';

/** The hosts of GitHub. Tests use a local server instead. */
export interface GithubHosts {
  /** Lists of files. */
  readonly api: string;
  /** The files themselves. */
  readonly raw: string;
}

export const githubHosts: GithubHosts = {
  api: 'https://api.github.com',
  raw: 'https://raw.githubusercontent.com',
};

/** A file of the library's list. */
export interface ListedFile {
  readonly path: string;
  /** Its content as Git names it. */
  readonly blob: string;
  readonly bytes: number;
}

export type Listing =
  | { readonly ok: true; readonly files: readonly ListedFile[] }
  | { readonly ok: false; readonly problem: FetchProblem };

export interface AskOptions {
  readonly hosts: GithubHosts;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly patience?: number;
}

const maxBytesOfList = 20_000_000;

/** The JSON files directly in the library's folder, by one question for the tree of the branch. */
export async function listGithubFiles(place: GithubPlace, options: AskOptions): Promise<Listing> {
  const whole = await treeOf(place, encodeURIComponent(place.branch), true, options);
  if (!whole.ok) return { ok: false, problem: told(whole.problem, place) };
  const folder = place.folder.replace(/^\/+|\/+$/g, '');
  const under = folder === '' ? '' : `${folder}/`;
  let entries = whole.entries;
  let prefix = under;
  if (whole.isCut) {
    // A repository too large for one answer: ask for the folder by itself.
    const own = entries.find(({ path, type }) => type === 'tree' && path === folder);
    const part = own === undefined ? null : await treeOf(place, own.sha, false, options);
    if (part?.ok !== true || part.isCut) {
      const message = `The list of ${nameOf(place)} is too long for GitHub to list. Use the zip file of the repository.`;
      return { ok: false, problem: part?.ok === false ? part.problem : { kind: 'refused', message } };
    }
    entries = part.entries;
    prefix = '';
  }
  const files = entries
    .filter(({ path, type }) => type === 'blob' && isDirectlyIn(path, prefix) && /\.json$/i.test(path))
    .map(({ path, sha, size }) => ({ path: prefix === '' ? `${under}${path}` : path, blob: sha, bytes: size }));
  if (files.length > 0) return { ok: true, files };
  const message = `There are no JSON files in the folder "${folder}" of ${nameOf(place)}. Check its name.`;
  return { ok: false, problem: { kind: 'missing', message } };
}

/** One file of the library. */
export function fetchGithubFile(
  place: GithubPlace,
  file: ListedFile,
  maxBytes: number,
  options: AskOptions,
): Promise<FetchedText> {
  const path = [place.owner, place.repository, ...place.branch.split('/'), ...file.path.split('/')];
  const { signal, now, hosts } = options;
  const address = `${hosts.raw}/${path.map(encodeURIComponent).join('/')}`;
  return fetchText(address, {
    signal,
    maxBytes,
    now,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
}

export function nameOf(place: GithubPlace): string {
  return `${place.owner}/${place.repository}`;
}

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
}

type Tree =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly isCut: boolean }
  | { readonly ok: false; readonly problem: FetchProblem };

async function treeOf(place: GithubPlace, tree: string, isDeep: boolean, options: AskOptions): Promise<Tree> {
  const { hosts, signal, now } = options;
  const at = `${hosts.api}/repos/${encodeURIComponent(place.owner)}/${encodeURIComponent(place.repository)}/git/trees/${tree}${isDeep ? '?recursive=1' : ''}`;
  const fetched = await fetchText(at, {
    signal,
    now,
    maxBytes: maxBytesOfList,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  if (!fetched.ok) return { ok: false, problem: fetched.problem };
  const json = readJsonText(fetched.text);
  const list = json.ok ? (json.value as JsonObject | null)?.['tree'] : undefined;
  if (!json.ok || !Array.isArray(list)) {
    const message = `${new URL(at).host} sent no complete list of files. Try again.`;
    return { ok: false, problem: { kind: 'cut', message } };
  }
  const isCut = (json.value as JsonObject)['truncated'] === true;
  return { ok: true, isCut, entries: list.flatMap(entryOf) };
}

function entryOf(value: unknown): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  const { path, type, sha, size } = value as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || typeof type !== 'string' || typeof sha !== 'string') return [];
  return [{ path, type, sha, size: typeof size === 'number' ? size : 0 }];
}

function isDirectlyIn(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && !path.slice(prefix.length).includes('/');
}

/** A missing list has a cause a person can fix. */
function told(problem: FetchProblem, place: GithubPlace): FetchProblem {
  if (problem.kind !== 'missing') return problem;
  const message = `GitHub has no public repository ${nameOf(place)} with a branch "${place.branch}". Check the names.`;
  return { kind: 'missing', message };
}
