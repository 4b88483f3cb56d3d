import * as v from 'valibot';
import { type DeploymentModel, healths } from '../../../core/index';

const text = v.string();
const texts = v.array(text);
const maybe = v.exactOptional;
const flag = v.boolean();
const tenantMode = v.picklist(['Untenanted', 'TenantedOrUntenanted', 'Tenanted']);

const environment = v.looseObject({
  name: text,
  slug: maybe(text),
  id: maybe(text),
  guidedFailure: maybe(flag),
  kind: maybe(v.picklist(['Static', 'Parent', 'Ephemeral'])),
  parent: maybe(text),
  allowDynamicInfrastructure: maybe(flag),
  tags: maybe(texts),
  inferred: maybe(flag),
});

const target = v.looseObject({
  name: text,
  environments: texts,
  roles: texts,
  disabled: maybe(flag),
  health: maybe(v.picklist(healths)),
  tenantMode: maybe(tenantMode),
  tenants: maybe(texts),
  tenantTags: maybe(texts),
  appearsAfter: maybe(text),
});

const channel = v.looseObject({
  name: text,
  slug: maybe(text),
  id: maybe(text),
  lifecycle: maybe(text),
  tenantTags: maybe(texts),
  kind: maybe(v.picklist(['Lifecycle', 'Ephemeral'])),
  parentEnvironment: maybe(text),
  rules: maybe(v.array(v.looseObject({ packages: texts, versionRange: maybe(text), tag: maybe(text) }))),
  inferred: maybe(flag),
});

const phase = v.looseObject({
  name: text,
  environments: texts,
  automatic: maybe(texts),
  optional: maybe(flag),
  minimum: maybe(v.number()),
});

const tenant = v.looseObject({
  name: text,
  slug: maybe(text),
  id: maybe(text),
  tags: texts,
  environments: texts,
  disabled: maybe(flag),
});

const scope = v.looseObject({
  environment: maybe(texts),
  machine: maybe(texts),
  role: maybe(texts),
  step: maybe(texts),
  process: maybe(texts),
  channel: maybe(texts),
  tenant: maybe(texts),
  tenantTag: maybe(texts),
});

const variable = v.looseObject({
  name: text,
  value: v.nullable(text),
  sensitive: maybe(flag),
  source: maybe(v.picklist(['project', 'library', 'tenant', 'tenantCommon'])),
  prompt: maybe(v.looseObject({ required: maybe(flag), label: maybe(text) })),
  scope: maybe(scope),
});

const settings = v.looseObject({
  tenantMode: maybe(tenantMode),
  allowNoTargets: maybe(flag),
  skipUnavailable: maybe(v.picklist(['None', 'SkipUnavailableMachines'])),
  skipRoles: maybe(texts),
  excludeUnhealthy: maybe(flag),
  guidedFailureDefault: maybe(v.picklist(['EnvironmentDefault', 'On', 'Off'])),
  environmentScope: maybe(v.picklist(['All', 'Specified', 'FromProjectLifecycles'])),
  runbookEnvironments: maybe(texts),
  projectDisabled: maybe(flag),
});

const freeze = v.looseObject({
  name: text,
  start: text,
  end: text,
  environments: texts,
  tenants: maybe(texts),
  recurring: maybe(v.looseObject({ type: v.picklist(['Daily', 'Weekly', 'Monthly', 'Annually']) })),
});

const approval = v.looseObject({
  name: text,
  environments: texts,
  approvers: texts,
  minimum: maybe(v.number()),
  allowSelf: maybe(flag),
  disabled: maybe(flag),
});

const template = v.looseObject({
  slug: text,
  version: text,
  parameters: maybe(v.array(v.looseObject({ name: text }))),
  steps: v.array(v.looseObject({ name: text, actions: v.array(v.looseObject({ name: text })) })),
});

const facts = { id: maybe(text), name: maybe(text), slug: maybe(text) };

/** Environments, targets and all that is known around a process, every field of the kind it must be. */
export const modelSchema: v.GenericSchema<unknown, DeploymentModel> = v.looseObject({
  environments: v.array(environment),
  targets: v.array(target),
  channels: v.array(channel),
  lifecycles: v.array(v.looseObject({ name: text, phases: v.array(phase) })),
  projectLifecycle: maybe(text),
  tenants: v.array(tenant),
  variables: v.array(variable),
  settings,
  freezes: maybe(v.array(freeze)),
  approvals: maybe(v.array(approval)),
  processTemplates: maybe(v.array(template)),
  tagSets: maybe(v.array(v.looseObject({ name: text, tags: texts }))),
  stepTemplates: maybe(v.array(v.looseObject({ id: text, name: maybe(text), type: text }))),
  project: maybe(v.looseObject({ ...facts, tags: maybe(texts), group: maybe(v.looseObject(facts)) })),
  space: maybe(v.looseObject(facts)),
  variablesComplete: maybe(flag),
}) as v.GenericSchema<unknown, DeploymentModel>;
