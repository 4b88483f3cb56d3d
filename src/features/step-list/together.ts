import {
  type Action,
  applyEdits,
  type DeploymentModel,
  type EditResult,
  factsOf,
  findRow,
  type NamedRow,
  type Process,
  type RunCondition,
  retriesOf,
  runConditionOf,
  setChannels,
  setEnvironmentLists,
  setRequired,
  setRetries,
  setRunCondition,
  setStartTrigger,
  setTargetTags,
  setTimeLimit,
  slugOf,
  startTriggerOf,
  targetTagsOf,
  timeoutMinutesOf,
  writtenNameOf,
} from '../../core/index';
import type { Selection } from '../../state/openDocument';

/** A change of a list of names for several rows at once. */
export interface NamesChange {
  readonly way: 'keep' | 'set' | 'add' | 'remove';
  readonly names: readonly string[];
}

/** A change of several rows; `keep` leaves a field as it is. Numbers are texts as typed. */
export interface TogetherChange {
  readonly environments: NamesChange;
  /** Environments it does not run in. */
  readonly exceptions: NamesChange;
  readonly channels: NamesChange;
  readonly roles: NamesChange;
  readonly condition: 'keep' | Exclude<RunCondition, 'Variable'>;
  readonly start: 'keep' | 'StartAfterPrevious' | 'StartWithPrevious';
  readonly required: 'keep' | 'yes' | 'no';
  readonly retries: string | null;
  readonly minutes: string | null;
}

const keepNames: NamesChange = { way: 'keep', names: [] };
export const keepAll: TogetherChange = {
  environments: keepNames,
  exceptions: keepNames,
  channels: keepNames,
  roles: keepNames,
  condition: 'keep',
  start: 'keep',
  required: 'keep',
  retries: null,
  minutes: null,
};

type Edit = (process: Process) => EditResult;

/** Applies the change to all rows as one edit. Settings of steps do not affect child actions. */
export function changeTogether(rows: readonly Selection[], change: TogetherChange, model: DeploymentModel): Edit {
  return (process) =>
    applyEdits(
      process,
      rows.flatMap((row) => findRow(process, row) ?? []).flatMap((row) => editsOf(process, row, change, model)),
    );
}

function editsOf(process: Process, row: NamedRow, change: TogetherChange, model: DeploymentModel): readonly Edit[] {
  const { step } = row;
  const actions = row.action === null ? step.actions : [row.action];
  const mentions = process.steps.flatMap((each) =>
    each.actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments, ...action.channels]),
  );
  const perAction = actions.flatMap((action): readonly Edit[] => [
    ...namesEdit(
      change.environments,
      action.environments,
      model.environments,
      mentions,
      (environments) => (now) => setEnvironmentLists(now, step.id, action.id, { environments }),
    ),
    ...namesEdit(
      change.exceptions,
      action.excludedEnvironments,
      model.environments,
      mentions,
      (excludedEnvironments) => (now) => setEnvironmentLists(now, step.id, action.id, { excludedEnvironments }),
    ),
    ...namesEdit(
      change.channels,
      action.channels,
      model.channels,
      mentions,
      (names) => (now) => setChannels(now, step.id, action.id, names),
    ),
    ...(change.required === 'keep'
      ? []
      : [(now: Process) => setRequired(now, step.id, action.id, change.required === 'yes')]),
    ...(change.retries === null
      ? []
      : [(now: Process) => setRetries(now, step.id, action.id, numberIn(change.retries) ?? 0)]),
    ...(change.minutes === null
      ? []
      : [(now: Process) => setTimeLimit(now, step.id, action.id, numberIn(change.minutes))]),
  ]);
  if (row.action !== null) return perAction;
  const { condition, start } = change;
  return [
    ...perAction,
    ...namesEdit(change.roles, targetTagsOf(step), [], [], (names) => (now) => setTargetTags(now, step.id, names)),
    ...(condition === 'keep' ? [] : [(now: Process) => setRunCondition(now, step.id, condition)]),
    ...(start === 'keep' ? [] : [(now: Process) => setStartTrigger(now, step.id, start)]),
  ];
}

type Named = { readonly name: string; readonly slug?: string; readonly id?: string };

function namesEdit(
  { way, names }: NamesChange,
  present: readonly string[],
  things: readonly Named[],
  mentions: readonly string[],
  edit: (names: readonly string[]) => Edit,
): readonly Edit[] {
  if (way === 'keep') return [];
  const isSame = (one: string, other: string) => slugOf(one) === slugOf(other);
  const has = (all: readonly string[], name: string) => all.some((each) => isSame(each, name));
  const written = names.map((name) => writtenName(name, things, mentions));
  const next =
    way === 'set'
      ? written
      : way === 'add'
        ? [...present, ...written.filter((name) => !has(present, name))]
        : present.filter((name) => !has(written, name));
  return [edit(next)];
}

/** As this file writes it; what the model does not know is written as it was typed. */
function writtenName(name: string, things: readonly Named[], mentions: readonly string[]): string {
  const thing = things.find((each) => each.name === name);
  return thing === undefined ? name : writtenNameOf(thing, mentions);
}

function numberIn(text: string | null): number | null {
  return text === null || text.trim() === '' ? null : Number(text);
}

/** The facts of one row before and after, for a preview; null for a row that stays as it is. */
export interface PreviewLine {
  readonly called: string;
  readonly before: string;
  readonly after: string;
}

export function previewOf(
  before: Process,
  after: Process,
  rows: readonly Selection[],
  model: DeploymentModel,
): readonly PreviewLine[] {
  return rows.flatMap((row) => {
    const [old, next] = [findRow(before, row), findRow(after, row)];
    if (old === null || next === null) return [];
    const called = `${old.number} ${old.name}`;
    return [{ called, before: factsIn(old, model), after: factsIn(next, model) }];
  });
}

function factsIn({ step, action }: NamedRow, model: DeploymentModel): string {
  const only = action ?? (step.actions.length === 1 ? (step.actions[0] ?? null) : null);
  return (
    factsOf(step, only, action !== null, model)
      .slice(1)
      .join(' · ') || 'no conditions'
  );
}

/** How many different values the rows have now, by field. */
export function differentValues(
  process: Process,
  rows: readonly Selection[],
): Readonly<Record<keyof TogetherChange, number>> {
  const found = rows.flatMap((row) => findRow(process, row) ?? []);
  const actions = found.flatMap(({ step, action }) => (action === null ? step.actions : [action]));
  const steps = found.flatMap(({ step, action }) => (action === null ? [step] : []));
  const ofActions = (value: (action: Action) => unknown) => new Set(actions.map((each) => String(value(each)))).size;
  return {
    environments: ofActions((each) => each.environments),
    exceptions: ofActions((each) => each.excludedEnvironments),
    channels: ofActions((each) => each.channels),
    roles: new Set(steps.map((step) => targetTagsOf(step).join())).size,
    condition: new Set(steps.map(runConditionOf)).size,
    start: new Set(steps.map(startTriggerOf)).size,
    required: ofActions((each) => each.isRequired),
    retries: ofActions(retriesOf),
    minutes: ofActions(timeoutMinutesOf),
  };
}
