import { listed } from '../../../base/words';
import { stepNumber } from '../../../model/row';
import type { Step } from '../../../model/step';
import { startTriggerExpressionOf, startTriggerOf } from '../../../model/stepSettings';
import { startByVariable } from '../../before/startTrigger';
import type { Decision, Run } from '../../run/run';
import { explain } from '../../words/explain';
import { type Check, checkOf, reaches, type Subject, settingOf } from '../subject';

/** What it starts after and what runs together with it; only if the run got that far. */
export const startCheck: Check = (subject) => {
  const { step } = subject;
  if (subject.of.run.gate.code !== 'GATE_OK') return null;
  const says = startText(subject);
  if (says === null || (!reaches(subject, 'packages') && startTriggerOf(step) === 'StartAfterPrevious')) return null;
  const mark = reaches(subject, 'earlier-steps') ? 'passed' : 'not-reached';
  const details = expressionDetails(subject);
  return checkOf({
    id: 'start',
    label: 'Start',
    mark,
    text: says,
    details,
    links: [settingOf(subject, 'start-trigger')],
  });
};

/** The result of a start trigger by variable when the plan was made. */
function expressionDetails({ of, step }: Subject): readonly string[] {
  if (startTriggerOf(step) !== 'Variable') return [];
  const { withPrevious, note } = startByVariable(of.situation, step);
  const outcome = withPrevious
    ? 'It was true before the run, so the step starts together with the previous one.'
    : 'It was false before the run, so the step starts after the previous one.';
  return [startTriggerExpressionOf(step), note === null ? outcome : explain(note)].filter((line) => line.trim() !== '');
}

/** "after 6 Migrate database, together with 8 Deploy API"; null for a step that is in no group of the run. */
export function startText({ of, step }: Subject): string | null {
  const { groups } = of.run;
  const at = groups.findIndex((group) => group.includes(step));
  if (at === -1) return null;
  const started = (each: Step) => hasStarted(of.steps.get(each.id)?.step ?? null);
  const { steps } = of.situation.process;
  const numbered = (some: readonly Step[]) =>
    listed(some.map((each) => `${stepNumber(steps, steps.indexOf(each))} ${each.name}`));
  const together = (groups[at] ?? []).filter((each) => each !== step && started(each));
  const before = groups.slice(0, at).findLast((group) => group.some(started));
  const parts = [before === undefined ? 'first of all' : `after ${numbered(before.filter(started))}`];
  if (together.length > 0) parts.push(`together with ${numbered(together)}`);
  const shared = sharedTargets(of.run.schedule, step, together);
  if (shared !== null) parts.push(`one after the other ${shared}`);
  return parts.join(', ');
}

/**
 * Targets on which a step and others of its group take turns, because only one step may work on a target at a time
 * (R-713).
 */
function sharedTargets(schedule: Run['schedule'], step: Step, together: readonly Step[]): string | null {
  const own = schedule.get(step.id) ?? [];
  const others = together.flatMap((each) => schedule.get(each.id) ?? []);
  const shared = own.filter(({ target, start, end }) => {
    const there = others.filter((other) => target !== null && other.target === target);
    return there.length > 0 && there.every((other) => other.end <= start || other.start >= end);
  });
  const names = [...new Set(shared.map(({ target }) => target))];
  if (names.length === 0) return null;
  return names.length === 1 ? `on ${names[0]}` : 'on each target they share';
}

function hasStarted(decision: Decision | null): boolean {
  return decision !== null && ['Run', 'Fail', 'Pause'].includes(decision.decision);
}
