/** Stages in the order of promotion; an environment with an unknown name comes before production. */
export type Stage = 'development' | 'test' | 'staging' | 'other' | 'production';

const order: readonly Stage[] = ['development', 'test', 'staging', 'other', 'production'];

/** Common words in environment names. A name with several of them belongs to the earliest stage. */
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

/** The stage according to the words in a name: `QA 2` is test, `pre-prod` is staging, `Blue` is other. */
export function stageOf(name: string): Stage {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((part) => [part, part.replace(/\d+$/, '')]);
  return order.find((stage) => parts.some((part) => words[stage]?.has(part))) ?? 'other';
}

/**
 * Sorts by stage of promotion; entries of the same stage keep their order. A name that consists of such a word only
 * comes last in its stage: "Production" after "Production (Security)".
 */
export function inPromotionOrder<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  const placed = things.map((thing) => ({ thing, place: placeOf(thing.name) }));
  return placed.toSorted((one, other) => one.place - other.place).map(({ thing }) => thing);
}

function placeOf(name: string): number {
  const stage = stageOf(name);
  return 2 * order.indexOf(stage) + (words[stage]?.has(name.trim().toLowerCase()) ? 1 : 0);
}
