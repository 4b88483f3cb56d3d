import { foldCase } from '../../base/caseless';
import type { Step } from '../../model/step';
import { scenarioIndexOf } from '../scenario/scenarioIndex';
import type { Situation } from '../scenario/situation';
import { stepFactsOf } from '../scenario/stepFacts';
import { actionStatusOf } from './actionStatus';
import type { RunProgress } from './runProgress';

/** An output as a text reads it: its value, `null` if the action ran and no value is given, undefined if it did not run. */
export interface OutputValue {
  readonly value: string | null | undefined;
  /** It was read without a target, and the targets have different values (V-17). */
  readonly isAmbiguous: boolean;
}

/** The output that a name refers to. */
export interface AskedOutput {
  readonly action: string;
  readonly target: string | null;
  readonly output: string;
}

/** Splits `Octopus.Action[A].Output[T].N`; null for every other name (V-16). */
export function parseOutputName(name: string): AskedOutput | null {
  const parts = /^octopus\.action\[(.+?)\]\.output(?:\[(.+?)\])?\.(.+)$/i.exec(name);
  return parts === null ? null : { action: parts[1] ?? '', target: parts[2] ?? null, output: parts[3] ?? '' };
}

/**
 * The value of an output in this run (V-16, V-17, R-620). For a target it is the target's own value, else that of a
 * step without targets; without a target it is that of the first target by name.
 *
 * @param isOwn  whether the name itself contains the target, so that no other target's value applies
 */
export function outputValue(
  situation: Situation,
  progress: RunProgress,
  { action, target, output, isOwn }: { action: string; target: string | null; output: string; isOwn: boolean },
): OutputValue {
  const { ran } = progress;
  const key = foldCase(action);
  const places = ran.get(key);
  if (places === undefined) return { value: undefined, isAmbiguous: false };
  const given = manualOutput(situation, progress, { action: key, output });
  if (given !== undefined) return { value: given, isAmbiguous: false };
  const samples = (scenarioIndexOf(situation.scenario).outputs.get(key) ?? []).filter(
    (sample) => foldCase(sample.name) === foldCase(output),
  );
  const at = target === null ? null : foldCase(target);
  const own = samples.find((sample) => at !== null && sample.target !== undefined && foldCase(sample.target) === at);
  const shared = samples.find((sample) => sample.target === undefined);
  if (at !== null && (isOwn || places.has(at))) {
    if (!places.has(at)) return { value: undefined, isAmbiguous: false };
    return { value: (own ?? shared)?.value ?? null, isAmbiguous: false };
  }
  if (shared !== undefined) return { value: shared.value, isAmbiguous: false };
  const there = samples
    .filter((sample) => sample.target !== undefined && places.has(foldCase(sample.target)))
    .toSorted((left, right) => (foldCase(left.target ?? '') < foldCase(right.target ?? '') ? -1 : 1));
  const first = there[0];
  if (first === undefined) return { value: null, isAmbiguous: false };
  return { value: first.value, isAmbiguous: there.some((sample) => sample.value !== first.value) };
}

/** An output of an approved manual intervention: that it was approved is known; by whom, only in a deployment. */
function manualOutput(
  { process }: Situation,
  progress: RunProgress,
  { action, output }: { readonly action: string; readonly output: string },
): string | undefined {
  if (foldCase(output) !== 'MANUAL.APPROVED' || actionStatusOf(progress, action, null) === 'Failed') return undefined;
  return manualActions(process.steps).has(action) ? 'True' : undefined;
}

/** Folded names of the manual interventions. */
function manualActions(steps: readonly Step[]): ReadonlySet<string> {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const manual = steps.flatMap((step) => stepFactsOf(step).actions).filter(({ isManual }) => isManual);
  const names = new Set(manual.map(({ key }) => key));
  remembered.set(steps, names);
  return names;
}

const remembered = new WeakMap<readonly Step[], ReadonlySet<string>>();
