/** Where a deployment goes first and where last; an environment of another name stands before production. */
export type Stage = 'development' | 'test' | 'staging' | 'other' | 'production';

const order: readonly Stage[] = ['development', 'test', 'staging', 'other', 'production'];

/** Common words in the names of environments. A name with several of them belongs to the earliest stage. */
const words: Readonly<Partial<Record<Stage, ReadonlySet<string>>>> = {
  development: new Set([
    'local',
    'dev',
    'devel',
    'develop',
    'development',
    'sandbox',
    'sbx',
    'ci',
    'feature',
    'features',
    'branch',
  ]),
  test: new Set([
    'test',
    'tests',
    'testing',
    'tst',
    'qa',
    'sit',
    'int',
    'integration',
    'quality',
    'nightly',
    'e2e',
    'smoke',
  ]),
  staging: new Set(
    ['staging', 'stage', 'stg', 'stag', 'uat', 'acc', 'accept', 'acceptance', 'preprod', 'preproduction', 'preprd']
      .concat(['pre', 'ppe', 'nonprod', 'non', 'beta', 'rc', 'demo', 'perf', 'performance', 'load', 'canary', 'pilot'])
      .concat(['preview', 'training', 'train', 'hotfix']),
  ),
  production: new Set(['prod', 'production', 'prd', 'live', 'prods']),
};

/** The stage that the common words in a name tell: `QA 2` is a test, `pre-prod` is staging, `Blue` is another. */
export function stageOf(name: string): Stage {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((part) => [part, part.replace(/\d+$/, '')]);
  return order.find((stage) => parts.some((part) => words[stage]?.has(part))) ?? 'other';
}

/**
 * Things in the order of promotion, as far as their names tell it; equal ones stay as they are. A name that is such a word
 * and nothing else ends its stage: "Production" is the one that matters beside "Production (Security)".
 */
export function inPromotionOrder<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  const placed = things.map((thing) => ({ thing, place: placeOf(thing.name) }));
  return placed.toSorted((one, other) => one.place - other.place).map(({ thing }) => thing);
}

function placeOf(name: string): number {
  const stage = stageOf(name);
  return 2 * order.indexOf(stage) + (words[stage]?.has(name.trim().toLowerCase()) ? 1 : 0);
}
