import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import { targetTagsIn } from '../../model/inferred/assumedTargets';
import { hasTag, shareTag } from '../../model/sameTag';
import type { Step } from '../../model/step';
import { targetTagsOf } from '../../model/stepSettings';
import { targetTagsInRun } from '../before/plannedStep';
import { byName } from '../before/targetIndex';
import { reasonOf } from '../reasons/reasonOf';
import { explain } from '../words/explain';
import { type EnvironmentRun, environmentRun } from './environmentRun';
import type { PlanCell, PlanColumn } from './plan';
import type { PlanInput } from './planInput';
import { rowCells } from './rowCells';
import { templateUseCell } from './templateUseCell';
import { verdictOf } from './verdict';

/**
 * The columns an environment expands to: one for each target tag the process uses, or for each target in the
 * environment, and one for steps that run without a target, if there are any.
 */
export function columnsOf(request: PlanInput, environment: string, by: 'role' | 'target'): readonly PlanColumn[] {
  const of = environmentRun(request, environment);
  const { steps } = of.situation.process;
  const server = steps.some((step) => targetTagsOf(step).length === 0) ? [serverColumn(of, steps)] : [];
  if (by === 'role') return [...server, ...rolesHere(of).map((role) => roleColumn(of, steps, role))];
  const targets = [...of.participating, ...of.leftOut.map(({ target }) => target)].toSorted(byName);
  return [...server, ...targets.map((target) => targetColumn(of, steps, target))];
}

function serverColumn(of: EnvironmentRun, steps: readonly Step[]): PlanColumn {
  const cells = withHeads(steps, (step) => (targetTagsOf(step).length === 0 ? rowCells(of, step) : blanks(step)));
  return { kind: 'server', name: 'server', cells };
}

function roleColumn(of: EnvironmentRun, steps: readonly Step[], role: string): PlanColumn {
  const names = new Set(of.participating.filter((target) => hasTag(target.roles, role)).map((target) => target.name));
  const slice = {
    keep: ({ target }: { readonly target: string | null }) => target === null || names.has(target),
    forOneTarget: false,
  };
  const cells = withHeads(steps, (step) => {
    if (!hasTag(tagsOf(of, step), role)) return blanks(step);
    return rowCells(of, step, slice).map((cell) => cell ?? noTarget(of, role));
  });
  return { kind: 'role', name: role, cells };
}

function noTarget({ situation }: EnvironmentRun, role: string): PlanCell {
  const facts = { step: null, tags: [role], environment: situation.environment.name, left: [] };
  const sentence = explain(reasonOf('NO_TARGETS', 'R-412', facts));
  return { verdict: 'No targets', targets: 0, counts: { 'No targets': 1 }, label: 'No targets', sentence };
}

function targetColumn(of: EnvironmentRun, steps: readonly Step[], target: Target): PlanColumn {
  const leftOut = of.leftOut.find((each) => each.target === target);
  const slice = {
    keep: (decision: { readonly target: string | null }) => decision.target === null || decision.target === target.name,
    forOneTarget: true,
  };
  const cells = withHeads(steps, (step) => {
    if (!shareTag(tagsOf(of, step), target.roles)) return blanks(step);
    if (leftOut === undefined) return rowCells(of, step, slice);
    const cell = leftOutCell(leftOut);
    return blanks(step).map(() => cell);
  });
  return { kind: 'target', name: target.name, cells };
}

function leftOutCell({ reason }: EnvironmentRun['leftOut'][number]): PlanCell {
  const verdict = verdictOf('Exclude', reason.code);
  return { verdict, targets: null, counts: { [verdict]: 1 }, label: verdict, sentence: explain(reason) };
}

/** The target tags used in this run, without duplicates; unknown ones are shown as written. */
function rolesHere(of: EnvironmentRun): readonly string[] {
  const { process } = of.situation;
  const written = targetTagsIn(process);
  if (!written.some((role) => role.includes('#{'))) return written;
  const roles = new Map<string, string>();
  for (const role of process.steps.flatMap((step) => tagsOf(of, step)))
    if (!roles.has(foldCase(role))) roles.set(foldCase(role), role);
  return [...roles.values()];
}

/** The target tags of a step in this run, with expressions evaluated. */
function tagsOf({ situation }: EnvironmentRun, step: Step): readonly string[] {
  const { shown, unclear } = targetTagsInRun(situation, step);
  return unclear === null ? shown : targetTagsOf(step);
}

function blanks(step: Step): readonly null[] {
  return Array.from({ length: 1 + (step.actions.length < 2 ? 0 : step.actions.length) }, () => null);
}

/** Adds the cell of the step that uses a process template above the cells of the template's first step. */
function withHeads(steps: readonly Step[], cellsOf: (step: Step) => readonly (PlanCell | null)[]) {
  const all = steps.map(cellsOf);
  return all.flatMap((cells, at) => {
    const origin = steps[at]?.origin;
    if (origin?.place !== 1) return cells;
    const [first, ...others] = all.slice(at, at + origin.template.steps.length).flatMap(([own]) => own ?? []);
    return [first === undefined ? null : templateUseCell([first, ...others]), ...cells];
  });
}
