/** The words as typed: lower case, split at whatever is no letter or digit. */
export function typedWords(text: string): readonly string[] {
  return plain(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a text: lower case, without accents, and the parts of "AppPool" beside the whole. */
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

/** The form under which a word is found: "deployments", "deployed" and "deploying" all as "deploy". */
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

/** Other words for what people type; each stands for the one on the left. */
const others: Readonly<Record<string, readonly string[]>> = {
  aks: ['kubernetes'],
  app: ['application'],
  apm: ['monitoring'],
  approval: ['manual'],
  arm: ['resource'],
  cert: ['certificate'],
  cfn: ['cloudformation'],
  chat: ['slack', 'teams'],
  check: ['test', 'verify'],
  child: ['chain'],
  config: ['configuration'],
  copy: ['transfer'],
  db: ['database'],
  delete: ['remove'],
  deploy: ['release', 'transfer'],
  dir: ['directory'],
  ef: ['entity'],
  eks: ['kubernetes'],
  env: ['environment'],
  execute: ['run'],
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
  remove: ['delete'],
  repo: ['repository'],
  run: ['execute'],
  sh: ['bash'],
  smtp: ['email'],
  svc: ['service'],
  test: ['check', 'verify', 'invoke'],
  tf: ['terraform'],
  vm: ['machine'],
  webhook: ['http'],
  yaml: ['manifest', 'kustomize'],
  yml: ['yaml'],
};

/** What else a typed word may stand for. */
export function otherWordsFor(word: string): readonly string[] {
  return Object.hasOwn(others, word) ? (others[word] ?? []) : [];
}
