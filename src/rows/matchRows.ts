import type { DeploymentModel, Process, RowKey } from '../core/index';
import { type Candidate, candidatesInside, candidatesOf, keyOfCandidate } from './filterCandidates';
import { conditionsOf, type VerdictOf } from './filterConditions';
import { type Filter, parseFilter } from './filterText';
import { type ListStep, listStepsOf } from './listSteps';

/** Which rows a filter leaves. */
export interface Matches {
  readonly filter: Filter;
  /** Rows that match by themselves. */
  readonly rows: ReadonlySet<RowKey>;
  /** Steps that match, or have a child or a step of their process template that does. */
  readonly steps: ReadonlySet<string>;
  /** Steps of process templates that match, by the ids they have in the place of their use. */
  readonly inside: ReadonlySet<string>;
}

const noProblems: ReadonlyMap<RowKey, unknown> = new Map();

/**
 * The rows that match a filter; null for an empty filter. Numbers and order never change.
 *
 * @param model     has the process templates, whose steps are found in the place of their use
 * @param problems  has the rows that `has:problem` leaves
 */
export function matchRows(
  process: Process,
  model: Pick<DeploymentModel, 'processTemplates'>,
  text: string,
  verdictOf: VerdictOf,
  problems = noProblems,
): Matches | null {
  const filter = parseFilter(text);
  if (filter.words.length === 0 && filter.tokens.length === 0) return null;
  const { groups, all } = candidatesIn(process, model.processTemplates);
  const conditions = conditionsOf(filter, all, verdictOf, problems);
  const isLeft = (candidate: Candidate) => conditions.every((holds) => holds(candidate));

  const rows = new Set<RowKey>();
  const steps = new Set<string>();
  const inside = new Set<string>();
  for (const each of groups) {
    const own = each.own.filter(isLeft);
    const within = each.inside.filter(isLeft);
    for (const candidate of own) rows.add(keyOfCandidate(candidate));
    for (const candidate of within) inside.add(candidate.step.id);
    if (own.length + within.length > 0) steps.add(each.stepId);
  }
  return { filter, rows, steps, inside };
}

interface Candidates {
  readonly templates: DeploymentModel['processTemplates'];
  readonly groups: readonly {
    readonly stepId: string;
    readonly own: readonly Candidate[];
    readonly inside: readonly Candidate[];
  }[];
  readonly all: readonly Candidate[];
}

const known = new WeakMap<Process, Candidates>();

const knownOwn = new WeakMap<ListStep, readonly Candidate[]>();

/** The rows of a step, kept until the step changes: an edit recomputes those of one step. */
function ownCandidates(entry: ListStep): readonly Candidate[] {
  const earlier = knownOwn.get(entry);
  if (earlier !== undefined) return earlier;
  const made = candidatesOf(entry);
  knownOwn.set(entry, made);
  return made;
}

/** All rows of a process, kept for the next letter of the filter. */
function candidatesIn(process: Process, templates: DeploymentModel['processTemplates']): Candidates {
  const earlier = known.get(process);
  if (earlier !== undefined && earlier.templates === templates) return earlier;
  const model = templates === undefined ? {} : { processTemplates: templates };
  const groups = listStepsOf(process).map((entry) => ({
    stepId: entry.step.id,
    own: ownCandidates(entry),
    inside: candidatesInside(entry, model),
  }));
  const made = { templates, groups, all: groups.flatMap(({ own, inside }) => [...own, ...inside]) };
  known.set(process, made);
  return made;
}
