import fc from 'fast-check';
import type { Action, PackageReference, Process, PropertyValue, Step } from '../../src/core/index';
import { slugOf } from '../../src/core/index';
import { actionOf, processWith, stepOf } from './processOf';

/** Properties written as random processes need them: texts with everything that makes writing hard, seldom a secret. */
export interface ArbitraryOptions {
  readonly minSteps?: number;
  readonly maxSteps?: number;
  /** Whether secrets may occur, which OCL cannot hold. */
  readonly secrets?: boolean;
}

const names = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _.-]{0,12}[a-z]$/);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', 'True', 'line 1\nline 2', 'a\r\nb', '  indented\n\n  text\n', '#{Name}', '{"a":1}', 'C:\\x\t"y"'),
);
const environments = fc.uniqueArray(fc.constantFrom('development', 'test', 'staging', 'production'), { maxLength: 2 });

const scopeTexts = fc.constantFrom('Where', '#{Where}', '#{if A}x#{/if}, y');

/** A random process whose names, slugs and ids are unique and whose every field may be set. */
export function arbitraryProcess(options: ArbitraryOptions = {}): fc.Arbitrary<Process> {
  const { minSteps = 1, maxSteps = 6 } = options;
  return fc
    .uniqueArray(names, { minLength: maxSteps * 4, maxLength: maxSteps * 4, selector: (name) => slugOf(name) })
    .chain((pool) =>
      fc.array(arbitraryStep(options), { minLength: minSteps, maxLength: maxSteps }).map((steps) => named(steps, pool)),
    );
}

function arbitraryStep(options: ArbitraryOptions): fc.Arbitrary<Step> {
  return fc
    .record({
      condition: fc.constantFrom('Success', 'Failure', 'Always', 'Variable'),
      startTrigger: fc.constantFrom('StartAfterPrevious', 'StartWithPrevious'),
      packageRequirement: fc.constantFrom('LetOctopusDecide', 'BeforePackageAcquisition', 'AfterPackageAcquisition'),
      properties: arbitraryBag(['Octopus.Action.TargetRoles', 'Octopus.Action.MaxParallelism'], options),
      actions: fc.array(arbitraryAction(options), { minLength: 1, maxLength: 3 }),
    })
    .map((fields) => stepOf('step', fields));
}

function arbitraryAction(options: ArbitraryOptions): fc.Arbitrary<Action> {
  return fc
    .record({
      actionType: fc.constantFrom('Octopus.Script', 'Octopus.Manual', 'Octopus.TentaclePackage'),
      condition: fc.constantFrom('Success', 'Variable'),
      environments,
      excludedEnvironments: environments,
      channels: fc.uniqueArray(fc.constantFrom('default', 'hotfix'), { maxLength: 1 }),
      tenantTags: fc.uniqueArray(fc.constantFrom('Region/EU', 'Ring/Early adopter'), { maxLength: 2 }),
      isDisabled: fc.boolean(),
      isRequired: fc.boolean(),
      environmentsVariable: fc.option(scopeTexts),
      channelsVariable: fc.option(scopeTexts),
      tenantTagsVariable: fc.option(scopeTexts),
      notes: fc.option(texts.filter((text) => text !== '')),
      workerPool: fc.option(fc.constantFrom('default-worker-pool', 'linux')),
      workerPoolVariable: fc.option(fc.constantFrom('Pool', '#{Pool}', '')),
      packages: fc.uniqueArray(arbitraryPackage(options), { maxLength: 2, selector: (reference) => reference.name }),
      properties: arbitraryBag(['Octopus.Action.RunOnServer', 'Octopus.Action.Script.ScriptBody', 'My.Own'], options),
    })
    .map((fields) => actionOf('action', fields));
}

function arbitraryPackage(options: ArbitraryOptions): fc.Arbitrary<PackageReference> {
  return fc.record({
    name: fc.constantFrom('', 'tools', 'config'),
    packageId: fc.option(fc.constantFrom('Acme.Web', '#{PackageId}')),
    feed: fc.option(fc.constantFrom('octopus-server-built-in', '#{Feed}')),
    acquisitionLocation: fc.option(fc.constantFrom('Server', 'NotAcquired', 'ExecutionTarget')),
    version: fc.constant(null),
    properties: arbitraryBag(['SelectionMode', 'Extract'], { ...options, secrets: false }),
    extras: fc.constant([]),
  });
}

function arbitraryBag(keys: readonly string[], options: ArbitraryOptions): fc.Arbitrary<Map<string, PropertyValue>> {
  const secret = fc.record({ sensitive: fc.constant(true as const), hasValue: fc.boolean(), hint: fc.constant(null) });
  const value: fc.Arbitrary<PropertyValue> =
    options.secrets === true ? fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: secret }) : texts;
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), value), { maxLength: keys.length, selector: ([key]) => key })
    .map((entries) => new Map(entries));
}

function named(steps: readonly Step[], pool: readonly string[]): Process {
  let next = 0;
  const take = () => pool[next++] ?? `name ${next}`;
  return processWith(
    steps.map((step) => {
      const name = take();
      const only = step.actions.length === 1;
      const actions = step.actions.map((action) => {
        const own = only ? name : take();
        return { ...action, id: own, name: own, slug: slugOf(own) };
      });
      return { ...step, id: name, name, slug: slugOf(name), actions };
    }),
  );
}
