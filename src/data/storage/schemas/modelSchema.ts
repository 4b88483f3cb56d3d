import * as v from 'valibot';
import type { DeploymentModel } from '../../../core/index';

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
  inferred: maybe(flag),
});

const target = v.looseObject({
  name: text,
  environments: texts,
  roles: texts,
  disabled: maybe(flag),
  health: maybe(v.picklist(['Healthy', 'HasWarnings', 'Unhealthy', 'Unavailable', 'Unknown'])),
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
  source: maybe(v.picklist(['project', 'library', 'tenant'])),
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
});

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
});
