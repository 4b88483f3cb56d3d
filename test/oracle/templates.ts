import fc from 'fast-check';
import type { VectorInput } from '../support/conformance/scenarios';
import type { StepInput } from './answer';
import { inputs } from './inputs';

type Template = NonNullable<VectorInput['processTemplates']>[number];

/** One process twice: with a use of a template, and with the steps of the template written out by hand (T-02, T-04, T-05). */
export interface Written {
  readonly used: VectorInput;
  readonly byHand: VectorInput;
}

const use = 'Use';

/** Texts see other names inside a template (T-08, T-10); so there are none here. That a step waits, no template says. */
function withoutTexts(step: StepInput): StepInput {
  const { condition, conditionExpression: _, ...rest } = step;
  const actions = step.actions.map(
    ({ condition: _own, conditionExpression: _text, waitsFor: _awaited, ...action }) => action,
  );
  return { ...rest, ...(condition === undefined || condition === 'Variable' ? {} : { condition }), actions };
}

export const writtenTwice: fc.Arbitrary<Written> = fc
  .record({
    input: inputs,
    from: fc.nat(4),
    count: fc.integer({ min: 1, max: 2 }),
    isDisabled: fc.constantFrom(false, false, false, true),
    isRequired: fc.constantFrom(false, false, true),
    environments: fc.constantFrom([], [], [], ['Dev'], ['Prod']),
    startTrigger: fc.constantFrom('StartAfterPrevious', 'StartWithPrevious'),
  })
  .map(({ input, from, count, isDisabled, isRequired, environments, startTrigger }) => {
    const steps = input.process.steps.map(withoutTexts);
    const at = from % steps.length;
    // Who scopes the use need not say it again inside: both lists would have to hold.
    const inner = steps.slice(at, at + count).map((step) => ({
      ...step,
      actions: step.actions.map(({ environments: _, ...action }) =>
        environments.length > 0 ? action : { ...action, ...only(_) },
      ),
    }));
    const names = new Set(inner.flatMap((step) => [step.name, ...step.actions.map((action) => action.name)]));
    const renamed = (name: string) => (names.has(name.split('@')[0] ?? '') ? `${use}/${name}` : name);
    const surroundings = withNames(input, renamed);
    const usage = {
      name: use,
      type: 'ProcessTemplateUsage',
      template: { slug: 'web', versionMask: '1.X' },
      // Its own condition would be judged once for all its steps; the vectors of T-05 have that.
      condition: 'Always',
      startTrigger,
      ...(isDisabled ? { disabled: true } : {}),
      ...(isRequired ? { required: true } : {}),
      ...(environments.length > 0 ? { environments } : {}),
      actions: [],
    };
    const written = inner.map((step, place) => ({
      ...step,
      name: renamed(step.name),
      startTrigger: place === 0 ? startTrigger : step.startTrigger,
      actions: step.actions.map((action) => ({
        ...action,
        name: renamed(action.name),
        ...(isDisabled ? { disabled: true } : {}),
        ...(isRequired ? { required: true } : {}),
        ...(environments.length > 0 ? { environments } : {}),
      })),
    }));
    const around = (middle: readonly StepInput[]) => [...steps.slice(0, at), ...middle, ...steps.slice(at + count)];
    const other: Template = { slug: 'web', version: '1.9.0', steps: [{ name: 'Older', actions: [{ name: 'Older' }] }] };
    const processTemplates = [
      other,
      { slug: 'web', version: '1.10.0', steps: inner },
      { ...other, version: '2.0.0' },
      { ...other, slug: 'api', version: '1.11.0' },
    ] as readonly Template[];
    return {
      used: { ...surroundings, processTemplates, process: { steps: around([usage as unknown as StepInput]) } },
      byHand: { ...surroundings, process: { steps: around(written as readonly StepInput[]) } },
    } as Written;
  });

function only(environments: readonly string[] | undefined) {
  return environments === undefined ? {} : { environments };
}

/** What a scenario and a model say of steps and actions, by their names in the expanded process. */
function withNames(input: VectorInput, renamed: (name: string) => string): VectorInput {
  const about = <T extends { readonly action: string }>(entries: readonly T[] | undefined) =>
    (entries ?? []).map((entry) => ({ ...entry, action: renamed(entry.action) }));
  const byName = (table: Readonly<Record<string, number>> | undefined) =>
    Object.fromEntries(Object.entries(table ?? {}).map(([name, value]) => [renamed(name), value]));
  const { skip } = input.run;
  return {
    ...input,
    targets: (input.targets ?? []).map((target) =>
      target.appearsAfter === undefined ? target : { ...target, appearsAfter: renamed(target.appearsAfter) },
    ),
    run: { ...input.run, ...(skip === undefined ? {} : { skip: skip.map(renamed) }) },
    inject: about(input.inject),
    manual: about(input.manual),
    waits: [],
    guidance: about(input.guidance),
    outputs: about(input.outputs),
    durations: byName(input.durations),
    minutes: byName(input.minutes),
  };
}
