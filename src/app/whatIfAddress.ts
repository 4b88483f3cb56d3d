import { approvalAnswers, guidanceChoices, healths, ownOf, type Scenario, startedBys, waitKinds } from '../core/index';

type Written = readonly (readonly [name: string, value: string])[];

const kinds = { fail: 'fail', timeout: 'timeout', unavailable: 'unavailable' } as const;
const lists = {
  skip: 'skip',
  only: 'specificTargets',
  not: 'excludedTargets',
  onlytag: 'specificTargetTags',
  nottag: 'excludedTargetTags',
} as const;

/**
 * What-ifs that are not saved under a name, as an address holds them: `fail=Deploy@web-02*2`, `skip=Load test`. Values
 * are never among them: an address is sent to others, and a value may be a secret.
 */
export function printWhatIfs(scenario: Scenario): Written {
  const { run = {}, inject = [], manual = [], waits = [], guidance = [], history, defects = [] } = scenario;
  const entries: (readonly [string, string])[] = [];
  const put = (name: string, values: readonly string[]) => {
    if (values.length > 0) entries.push([name, values.join(',')]);
  };
  for (const [name, kind] of Object.entries(kinds))
    put(
      name,
      inject
        .filter((each) => (each.kind ?? 'fail') === kind)
        .map(({ action, target, attempts = 'all' }) => {
          const times = attempts === 'all' ? '' : `*${attempts.join('+')}`;
          return `${place(action, target)}${times}`;
        }),
    );
  for (const [name, key] of Object.entries(lists)) put(name, (run[key] ?? []).map(escaped));
  put(
    'answer',
    manual.map(({ action, target, choice }) => `${place(action, target)}:${choice}`),
  );
  put(
    'wait',
    waits.map(({ action, target, choice = 'Complete', waitsFor }) =>
      [place(action, target), choice, ...(waitsFor === undefined ? [] : [waitsFor])].join(':'),
    ),
  );
  put(
    'guide',
    guidance.map(({ action, target, choices }) => `${place(action, target)}:${choices.join('+')}`),
  );
  if (history !== undefined) put('earlier', history.length === 0 ? [nothingBefore] : history.map(printEarlier));
  put(
    'defect',
    defects.map(({ release = firstRelease, resolved }) => `${escaped(release)}${resolved === true ? ':resolved' : ''}`),
  );
  for (const [name, all = {}] of [
    ['health', scenario.health],
    ['points', scenario.durations],
    ['minutes', scenario.minutes],
  ] as const)
    put(
      name,
      Object.entries(all).map(([of, value]) => `${escaped(of)}:${value}`),
    );
  for (const [name, value] of [
    ['start', run.startsAt],
    ['by', run.startedBy],
    ['approval', run.approval],
    ['override', run.freezeOverride?.reason],
    ['release', run.release],
    ['guided', run.guidedFailure === undefined ? undefined : run.guidedFailure ? 'on' : 'off'],
  ] as const)
    if (value !== undefined) entries.push([name, value]);
  return entries;
}

/** Reads what `printWhatIfs` wrote; null if the address has no what-ifs. What cannot be read is left out. */
export function parseWhatIfs(params: URLSearchParams): Scenario | null {
  const listOf = (name: string) => (params.get(name) ?? '').split(',').filter((part) => part !== '');
  const inject = Object.entries(kinds).flatMap(([name, kind]) =>
    listOf(name).map((text) => {
      const [where = '', times] = text.split('*');
      const attempts = times?.split('+').map(Number).filter(Number.isInteger) ?? [];
      return {
        ...placeIn(where),
        ...(attempts.length === 0 ? {} : { attempts }),
        ...(kind === 'fail' ? {} : { kind }),
      };
    }),
  );
  const answers = <Choice extends string>(name: string, choices: readonly Choice[]) =>
    listOf(name).flatMap((text) => {
      const [where = '', said = ''] = text.split(':');
      const choice = choices.find((each) => each === said);
      return choice === undefined ? [] : [{ ...placeIn(where), choice }];
    });
  const manual = answers('answer', ['Proceed', 'Abort', 'Hold']);
  const waits = listOf('wait').flatMap((text) => {
    const [where = '', said, kind] = text.split(':');
    const choice = waitEnds.find((each) => each === said);
    const waitsFor = waitKinds.find((each) => each === kind);
    return choice === undefined ? [] : [{ ...placeIn(where), choice, ...given('waitsFor', waitsFor) }];
  });
  const byName = <Value>(name: string, valueIn: (text: string) => Value | undefined) => {
    const entries = listOf(name).flatMap((text) => {
      const [of = '', said = ''] = text.split(':');
      const value = valueIn(said);
      return value === undefined ? [] : [[unescaped(of), value] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  const defects = listOf('defect').map((text) => {
    const [release = '', said] = text.split(':');
    return { release: unescaped(release), ...(said === 'resolved' ? { resolved: true } : {}) };
  });
  const guidance = listOf('guide').flatMap((text) => {
    const [where = '', said = ''] = text.split(':');
    const choices = said.split('+').flatMap((each) => guidanceChoices.find((known) => known === each) ?? []);
    return choices.length === 0 ? [] : [{ ...placeIn(where), choices }];
  });
  const run = {
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, key]) => {
        const names = listOf(name).map(unescaped);
        return names.length === 0 ? [] : [[key, names]];
      }),
    ),
    ...given('startsAt', momentIn(params.get('start'))),
    ...given(
      'startedBy',
      startedBys.find((each) => each === params.get('by')),
    ),
    ...given(
      'approval',
      approvalAnswers.find((each) => each === params.get('approval')),
    ),
    ...given('freezeOverride', params.get('override') ? { reason: params.get('override') ?? '' } : undefined),
    ...given('release', params.get('release') || undefined),
    ...given('guidedFailure', ownOf({ on: true, off: false }, params.get('guided') ?? '')),
  };
  const scenario: Scenario = {
    ...(Object.keys(run).length === 0 ? {} : { run }),
    ...(inject.length === 0 ? {} : { inject }),
    ...(manual.length === 0 ? {} : { manual }),
    ...(waits.length === 0 ? {} : { waits }),
    ...(guidance.length === 0 ? {} : { guidance }),
    ...(params.get('earlier') === null ? {} : { history: listOf('earlier').flatMap(earlierIn) }),
    ...(defects.length === 0 ? {} : { defects }),
    ...given(
      'health',
      byName('health', (text) => healths.find((each) => each === text)),
    ),
    ...given('durations', byName('points', numberIn)),
    ...given('minutes', byName('minutes', numberIn)),
  };
  return Object.keys(scenario).length === 0 ? null : scenario;
}

const waitEnds = ['Complete', 'Fail', 'Hold'] as const;
const firstRelease = '1.0.0';
/** Cannot be the name of an environment: in a name this character is escaped. */
const nothingBefore = '!';

type Earlier = NonNullable<Scenario['history']>[number];

/** `Test@Contoso*2.0.0:failed`. */
function printEarlier({ environment, tenant, release, success }: Earlier): string {
  const of = release === undefined ? '' : `*${escaped(release)}`;
  return `${place(environment, tenant)}${of}${success === false ? ':failed' : ''}`;
}

function earlierIn(text: string): readonly Earlier[] {
  if (text === nothingBefore) return [];
  const [what = '', said] = text.split(':');
  const [where = '', release] = what.split('*');
  const { action: environment, target: tenant } = placeIn(where);
  return [
    {
      environment,
      ...given('release', release === undefined ? undefined : unescaped(release)),
      ...given('tenant', tenant),
      ...given('success', said === 'failed' ? false : undefined),
    },
  ];
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

function momentIn(text: string | null): string | undefined {
  return text !== null && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function place(action: string, target: string | undefined): string {
  return target === undefined ? escaped(action) : `${escaped(action)}@${escaped(target)}`;
}

function placeIn(text: string): { readonly action: string; readonly target?: string } {
  const [action = '', target] = text.split('@').map(unescaped);
  return target === undefined ? { action } : { action, target };
}

/** Names may contain the separators. */
function escaped(name: string): string {
  return name.replace(/[%,@*:+!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
