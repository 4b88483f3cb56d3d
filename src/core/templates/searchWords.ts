/** The words as typed: lower case, split at every character that is not a letter or digit. */
export function typedWords(text: string): readonly string[] {
  return plain(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a text: lower case, without accents; "AppPool" also gives its parts. */
export function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(withParts);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function withParts(word: string): readonly string[] {
  const whole = word.toLowerCase();
  const parts = word.split(/(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase());
  return word === '' ? [] : parts.length > 1 ? [whole, ...parts] : [whole];
}

/** The stem under which a word is found: "deploy" for "deployments", "deployed" and "deploying". */
export function stemOf(word: string): string {
  const one = singular(word);
  for (const ending of ['ment', 'ing', 'ed'])
    if (one.endsWith(ending) && one.length - ending.length > 3) return one.slice(0, -ending.length);
  return one;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Verbs in groups of the same meaning for a search. People type the verb first ("execute sql"), but template names use
 * whichever their author preferred.
 */
const actions: readonly (readonly string[])[] = [
  ['run', 'execute', 'invoke', 'call'],
  ['create', 'add', 'new', 'make'],
  ['delete', 'remove', 'drop', 'destroy'],
  ['get', 'retrieve', 'fetch', 'read'],
  ['send', 'post', 'notify'],
  ['test', 'check', 'verify', 'validate'],
  ['restart', 'recycle'],
  ['start', 'launch'],
  ['stop', 'shutdown'],
  ['update', 'change', 'modify'],
  ['set', 'configure'],
  ['copy', 'transfer'],
  ['clean', 'clear', 'purge'],
  ['install', 'setup'],
  ['uninstall', 'remove'],
  ['publish', 'push', 'upload'],
  ['backup', 'export'],
];

/** The groups of a verb, each under a key that cannot be typed: `=run` for "execute". */
const groupsOfAction: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(actions.flat().map(stemOf))].map((stem) => [
    stem,
    actions.filter((group) => group.some((word) => stemOf(word) === stem)).map(([first]) => `=${first}`),
  ]),
);

/** The keys of a verb's groups, shared by verbs with the same meaning; empty for any other word. */
export function actionsOf(word: string): readonly string[] {
  return groupsOfAction.get(stemOf(word)) ?? [];
}

/** Synonyms for nouns that people type; each stands for the word on the left. */
const others: Readonly<Record<string, readonly string[]>> = {
  aks: ['kubernetes'],
  app: ['application'],
  apm: ['monitoring'],
  approval: ['manual'],
  arm: ['resource'],
  cert: ['certificate'],
  cfn: ['cloudformation'],
  chat: ['slack', 'teams'],
  child: ['chain'],
  config: ['configuration'],
  db: ['database'],
  deploy: ['release', 'transfer'],
  dir: ['directory'],
  ef: ['entity'],
  eks: ['kubernetes'],
  env: ['environment'],
  directory: ['folder'],
  folder: ['directory'],
  gcp: ['google'],
  gke: ['kubernetes'],
  javascript: ['node'],
  k8s: ['kubernetes'],
  mail: ['email'],
  mssql: ['sql'],
  nodejs: ['node'],
  postgres: ['postgresql'],
  ps: ['powershell'],
  ps1: ['powershell'],
  pwsh: ['powershell'],
  repo: ['repository'],
  sh: ['bash'],
  smtp: ['email'],
  svc: ['service'],
  test: ['invoke'],
  tf: ['terraform'],
  vm: ['machine'],
  webhook: ['http'],
  yaml: ['manifest', 'kustomize'],
  yml: ['yaml'],
};

/** What else a typed word may mean: synonyms of a noun, or the group keys of a verb. */
export function otherWordsFor(word: string): readonly string[] {
  return [...(Object.hasOwn(others, word) ? (others[word] ?? []) : []), ...actionsOf(word)];
}
