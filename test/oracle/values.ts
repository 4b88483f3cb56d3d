import type { VectorInput } from '../support/conformance/scenarios';
import type { ActionInput, StepInput, TargetInput } from './answer';
import { hasTags } from './gate';
import { rolesOf } from './scope';

/** Where a value is asked for; nothing of it for the plan as a whole. */
export interface Place {
  readonly step: StepInput | null;
  readonly action: ActionInput | null;
  readonly target: TargetInput | null;
}

type Row = NonNullable<VectorInput['variables']>[number];

/** V-01, V-05 to V-09: the rows of a name that fit, in file order. */
function fitting(input: VectorInput, name: string, { step, action, target }: Place): readonly Row[] {
  const { run, variables = [], tenants = [] } = input;
  const own = action ?? (step?.actions.length === 1 ? step.actions[0] : undefined);
  const tenant = tenants.find((each) => each.name === run.tenant);
  return variables.filter((each) => {
    const { scope = {} } = each;
    const listed = (kind: keyof typeof scope) => scope[kind] ?? [];
    const is = (kind: keyof typeof scope, holds: (names: readonly string[]) => boolean) =>
      listed(kind).length === 0 || holds(listed(kind));
    return (
      each.name === name &&
      is('environment', (names) => names.includes(run.environment)) &&
      is('machine', (names) => target !== null && names.includes(target.name)) &&
      is('role', (names) => target?.roles.some((role) => names.includes(role)) === true) &&
      is('step', (names) => names.includes(step?.name ?? '') || names.includes(own?.name ?? '')) &&
      is('tenant', (names) => tenant !== undefined && names.includes(tenant.name)) &&
      is('tenantTag', (names) => tenant !== undefined && hasTags(tenant.tags, names)) &&
      is('channel', (names) => names.includes(run.channel ?? 'Default')) &&
      is('process', (names) => names.includes('Deployment'))
    );
  });
}

/** The kinds of V-02, strongest first, with their weights; a role counts as the step's or as the target's. */
function kindsOf({ scope = {} }: Row, { step, target }: Place): readonly (readonly [named: boolean, weight: number])[] {
  const { machine = [], role = [], tenant = [], tenantTag = [], environment = [], channel = [], process = [] } = scope;
  const asked = step === null ? [] : rolesOf(step);
  const shared = role.some((each) => asked.includes(each) && target?.roles.includes(each) === true);
  return [
    [(scope.step ?? []).length > 0, 10_000_000],
    [machine.length > 0, 1_000_000],
    [shared, 100_000],
    [role.length > 0 && !shared, 10_000],
    [tenant.length > 0, 1_001],
    [tenantTag.length > 0, 1_000],
    [environment.length > 0, 100],
    [channel.length > 0, 10],
    [process.length > 0, 5],
  ];
}

export interface Winner {
  readonly row: Row;
  readonly warnings: readonly string[];
}

/** V-03, V-10, V-11: the greater sum, then the project before a library set, then the first; with what is to be warned of. */
function winnerOf(rows: readonly Row[], place: Place): Winner | undefined {
  const ofProject = ({ source }: Row) => Number(source !== 'library' && source !== 'tenantCommon');
  const sum = (row: Row) => kindsOf(row, place).reduce((all, [named, weight]) => all + (named ? weight : 0), 0);
  const strength = (row: Row) => [sum(row), ofProject(row)];
  const inOrder = (row: Row) => [...kindsOf(row, place).map(([named]) => Number(named)), ofProject(row)];
  const best = bestBy(rows, strength);
  if (best === undefined) return undefined;
  const warnings = new Set<string>();
  if (rows.some((row) => compare(strength(row), strength(best)) === 0 && row.value !== best.value))
    warnings.add('VARIABLE_AMBIGUOUS@');
  if (bestBy(rows, inOrder)?.value !== best.value) warnings.add('VARIABLE_RANK_DISPUTED@');
  return { row: best, warnings: [...warnings] };
}

function bestBy(rows: readonly Row[], of: (row: Row) => readonly number[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || compare(of(row), of(best)) > 0 ? row : best),
    undefined,
  );
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((each, index) => each !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** V-12: what a parent deployment passed in beats everything; an answer stands in the prompted rows that fit the plan. */
export function variable(
  input: VectorInput,
  name: string,
  place: Place,
  warn: (warning: string) => void,
): string | undefined {
  const { passed = {}, prompted = {} } = input.run;
  if (passed[name] !== undefined) return passed[name];
  const ofPlan = planRows(input, name);
  const rows = fitting(input, name, place).map((row) =>
    row.prompt !== undefined && prompted[name] !== undefined && ofPlan.includes(row)
      ? { ...row, value: prompted[name] }
      : row,
  );
  const winner = winnerOf(rows, place);
  for (const warning of winner?.warnings ?? []) warn(warning);
  return winner === undefined ? undefined : (winner.row.value ?? '');
}

const nowhere: Place = { step: null, action: null, target: null };

/** R-214, point 1. */
function planRows(input: VectorInput, name: string): readonly Row[] {
  return fitting(input, name, nowhere).filter(({ scope = {} }) =>
    [scope.machine, scope.role, scope.step].every((names = []) => names.length === 0),
  );
}

/** which names are asked, and whether one that must be given is not. */
export function prompts(input: VectorInput): {
  readonly isMissing: boolean;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
} {
  const { prompted = {}, passed = {} } = input.run;
  const warnings: string[] = [];
  const asked = new Set<string>();
  let isMissing = false;
  for (const name of new Set((input.variables ?? []).map((each) => each.name))) {
    const winner = winnerOf(planRows(input, name), nowhere);
    if (winner?.row.prompt === undefined) continue;
    asked.add(name);
    warnings.push(...winner.warnings);
    const value = passed[name] ?? prompted[name] ?? winner.row.value ?? '';
    if (winner.row.prompt.required === true && value.trim() === '') isMissing = true;
  }
  const unused = Object.keys(prompted).some((name) => !asked.has(name));
  return { isMissing, warnings, notes: unused ? ['PROMPT_ANSWER_UNUSED'] : [] };
}
