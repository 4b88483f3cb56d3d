import * as v from 'valibot';
import type { Action, Extra, ExtraValue, Json, Process, PropertyBag, Step } from '../../../core/index';

const text = v.string();
const texts = v.array(text);
const maybeText = v.nullable(text);
/** Fields that older versions did not keep: they say nothing there. */
const laterText = v.optional(maybeText, null);
const laterTexts = v.optional(texts, []);
const laterFlag = v.optional(v.boolean(), false);

const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), text, v.array(json), v.record(text, json)]),
);

const extraValue: v.GenericSchema<unknown, ExtraValue> = v.lazy(() =>
  v.variant('kind', [
    v.object({ kind: v.literal('text'), text }),
    v.object({ kind: v.literal('number'), text }),
    v.object({ kind: v.literal('boolean'), value: v.boolean() }),
    v.object({ kind: v.literal('null') }),
    v.object({ kind: v.literal('list'), items: v.array(extraValue) }),
    v.object({ kind: v.literal('dictionary'), entries: v.array(v.tuple([text, extraValue])) }),
    v.object({ kind: v.literal('json'), value: json }),
  ]),
);

const extra: v.GenericSchema<unknown, Extra> = v.lazy(() =>
  v.variant('kind', [
    v.object({ kind: v.literal('attribute'), name: text, value: extraValue }),
    v.object({ kind: v.literal('block'), name: text, labels: texts, children: v.array(extra) }),
  ]),
);
const extras = v.array(extra);

const secret = v.object({ sensitive: v.literal(true), hasValue: v.boolean(), hint: maybeText });
const properties = v.map(text, v.union([text, secret])) satisfies v.GenericSchema<unknown, PropertyBag>;

const packageReference = v.looseObject({
  name: text,
  packageId: maybeText,
  feed: maybeText,
  acquisitionLocation: maybeText,
  version: maybeText,
  properties,
  extras,
});

const gitDependency = v.looseObject({
  name: text,
  repositoryUri: maybeText,
  defaultBranch: maybeText,
  gitCredentialType: maybeText,
  gitCredentialId: maybeText,
  filePathFilters: texts,
  extras,
});

const container = v.looseObject({
  image: maybeText,
  feed: maybeText,
  gitUrl: maybeText,
  dockerfile: maybeText,
  extras,
});

const action = v.looseObject({
  id: text,
  slug: text,
  name: text,
  actionType: maybeText,
  condition: text,
  environments: texts,
  excludedEnvironments: texts,
  environmentsVariable: maybeText,
  channels: texts,
  channelsVariable: laterText,
  tenantTags: texts,
  tenantTagsVariable: laterText,
  isDisabled: v.boolean(),
  isRequired: v.boolean(),
  notes: maybeText,
  workerPool: maybeText,
  workerPoolVariable: maybeText,
  container: v.nullable(container),
  packages: v.array(packageReference),
  gitDependencies: v.array(gitDependency),
  stepPackageVersion: maybeText,
  inputs: v.nullable(extras),
  properties,
  extras,
}) satisfies v.GenericSchema<unknown, Action>;

const useScope = v.looseObject({
  environments: laterTexts,
  excludedEnvironments: laterTexts,
  channels: laterTexts,
  tenantTags: laterTexts,
  isDisabled: laterFlag,
  isRequired: laterFlag,
});

const processTemplate = v.looseObject({
  slug: text,
  versionMask: maybeText,
  packageParameters: v.array(v.looseObject({ name: text, feed: maybeText, packageId: maybeText, extras })),
  parameters: v.array(v.looseObject({ name: text, value: maybeText, extras })),
  scope: v.optional(useScope, {}),
});

/** A step with every field of the kind it must be; fields of a later version are kept. */
export const stepSchema: v.GenericSchema<unknown, Step> = v.looseObject({
  id: text,
  slug: text,
  name: text,
  condition: text,
  startTrigger: text,
  packageRequirement: text,
  properties,
  actions: v.array(action),
  processTemplate: v.nullable(processTemplate),
  extras,
});

const runbook = v.looseObject({
  description: maybeText,
  environmentScope: maybeText,
  environments: texts,
  multiTenancyMode: maybeText,
  defaultGuidedFailureMode: maybeText,
  allowNoTargets: v.boolean(),
  excludeUnhealthyTargets: v.boolean(),
  skipMachineBehavior: maybeText,
  skipRoles: texts,
});

const frame = {
  kind: v.picklist(['deployment', 'runbook']),
  name: text,
  runbook: v.nullable(runbook),
  extras,
  nextId: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
};

/** What a process has beside its steps. */
export const processFrameSchema: v.GenericSchema<unknown, Omit<Process, 'steps'>> = v.looseObject(frame);

/** A whole process; two steps of one id are none, since edits name steps by it. */
export const processSchema: v.GenericSchema<unknown, Process> = v.looseObject({
  ...frame,
  steps: v.pipe(
    v.array(stepSchema),
    v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps have the same id'),
  ),
});
