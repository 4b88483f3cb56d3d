import { foldCase, sameName } from '../../base/caseless';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { Situation } from '../scenario/situation';
import { actionStatusOf, isActionSkipped } from './actionStatus';
import type { VariableContext } from './context';
import type { RunProgress } from './runProgress';

/** Settings that variables of the model are meant to give (V-15). */
const settable = new Set(
  [
    'Octopus.Action.MaxParallelism',
    'Octopus.Acquire.MaxParallelism',
    'Octopus.UseGuidedFailure',
    'Octopus.Deployment.SpecificMachines',
    'Octopus.Task.ConcurrencyTag',
  ].map(foldCase),
);

/** Beginnings of names under which the server has values, none of them a value itself (V-19). */
const families = new Set(
  [
    '',
    '.Environment',
    '.Release',
    '.Release.Channel',
    '.Release.CustomFields',
    '.Deployment',
    '.Deployment.Tenant',
    '.Deployment.Trigger',
  ]
    .concat(['.Machine', '.Step', '.Action', '.Project', '.Space', '.Task', '.Runbook', '.RunbookRun', '.Web'])
    .map((rest) => foldCase(`Octopus${rest}`)),
);

/**
 * A value that the server itself gives during a run and that no variable replaces (V-15, V-19, V-21). Undefined: there
 * is none, so variables of the model are asked; null: there is one that only a deployment knows.
 */
export function systemValue(
  situation: Situation,
  progress: RunProgress,
  name: string,
  context: VariableContext,
): string | null | undefined {
  const key = foldCase(name);
  const indexed = /^octopus\.(step|action)\[(.+?)\]\.(.+)$/i.exec(name);
  if (indexed !== null) {
    const [, kind = '', thing = '', field = ''] = indexed;
    return kind.toLowerCase() === 'step'
      ? ofStep(situation, progress, thing, foldCase(field))
      : ofAction(situation, progress, { name: thing, field: foldCase(field) }, context);
  }
  if (/^octopus\.(step|action)\[[^\]]*\]$/i.test(name)) return undefined;
  const [, field] = /^octopus\.release\.customfields\[(.+?)\]$/i.exec(name) ?? [];
  if (field !== undefined) return customField(situation, field);
  const plain = plainValue(situation, key, context, progress.failure);
  if (plain !== open) return plain;
  const isAbsent = absentIn(situation, context).some((prefix) => `${key}.`.startsWith(prefix));
  return isAbsent || families.has(key) || settable.has(key) || isGiven(situation, name) ? undefined : null;
}

/** Stands for "not one of those that are computed". */
const open: unique symbol = Symbol('open');

function plainValue(
  { environment, tenant, channel, isRunbook, release, process, run }: Situation,
  key: string,
  { target, step, action }: VariableContext,
  failure: EarlierFailure | null,
): string | undefined | typeof open {
  switch (key) {
    case 'OCTOPUS.ENVIRONMENT.NAME':
      return environment.name;
    case 'OCTOPUS.RELEASE.NUMBER':
      return isRunbook ? undefined : release;
    case 'OCTOPUS.RELEASE.CHANNEL.NAME':
      return isRunbook ? undefined : channel.name;
    case 'OCTOPUS.RUNBOOK.NAME':
      return isRunbook ? process.name : undefined;
    case 'OCTOPUS.DEPLOYMENT.TENANT.NAME':
      return tenant?.name;
    case 'OCTOPUS.DEPLOYMENT.TENANT.TAGS':
      return tenant?.tags.join(',');
    case 'OCTOPUS.DEPLOYMENT.TRIGGER.NAME':
      return run.trigger;
    case 'OCTOPUS.DEPLOYMENT.ERROR':
    case 'OCTOPUS.DEPLOYMENT.ERRORDETAIL':
      return failure === null ? undefined : `${failure.action} failed`;
    case 'OCTOPUS.MACHINE.NAME':
      return target?.name;
    case 'OCTOPUS.MACHINE.ROLES':
      return target?.roles.join(',');
    case 'OCTOPUS.STEP.NAME':
      return step?.name;
    case 'OCTOPUS.STEP.NUMBER':
      return step === null ? undefined : String(process.steps.indexOf(step) + 1);
    case 'OCTOPUS.ACTION.NAME':
      return action?.name;
    default:
      return open;
  }
}

/** A custom field of the release, by its name without regard to case; a runbook has none (V-23). */
function customField({ run, isRunbook }: Situation, field: string): string | undefined {
  if (isRunbook) return undefined;
  return Object.entries(run.customFields ?? {}).find(([name]) => sameName(name, field))?.[1];
}

/** Beginnings of names that have no value at all in such a run (R-507, V-19). */
function absentIn({ isRunbook, tenant, run }: Situation, { target }: VariableContext): readonly string[] {
  return [
    ...(target === null ? ['OCTOPUS.MACHINE.'] : []),
    ...(tenant === null ? ['OCTOPUS.DEPLOYMENT.TENANT.'] : []),
    ...(run.trigger === undefined ? ['OCTOPUS.DEPLOYMENT.TRIGGER.'] : []),
    ...(isRunbook ? ['OCTOPUS.RELEASE.'] : ['OCTOPUS.RUNBOOK.', 'OCTOPUS.RUNBOOKRUN.']),
  ];
}

function ofStep(
  situation: Situation,
  { statuses }: RunProgress,
  name: string,
  field: string,
): string | null | undefined {
  const key = foldCase(name);
  if (!situation.process.steps.some((step) => foldCase(step.name) === key)) return undefined;
  const code = statuses.get(key) ?? 'Pending';
  if (field === 'STATUS.CODE') return code;
  if (field === 'STATUS.ERROR' || field === 'STATUS.ERRORDETAIL') return code === 'Failed' ? null : undefined;
  return null;
}

function ofAction(
  situation: Situation,
  progress: RunProgress,
  { name, field }: { readonly name: string; readonly field: string },
  { target }: VariableContext,
): string | null | undefined {
  const actions = situation.process.steps.flatMap((step) => step.actions);
  const found = actions.find((action) => sameName(action.name, name));
  if (found === undefined) return undefined;
  if (field === 'NAME') return found.name;
  // Outputs stand below it (outputValue.ts); the word itself is no value.
  if (/^OUTPUT(\[|$)/.test(field)) return undefined;
  if (field === 'ISSKIPPED') return isActionSkipped(progress, name, target) ? 'True' : undefined;
  const code = actionStatusOf(progress, name, target);
  if (field === 'STATUS.CODE') return code;
  if (field === 'STATUS.ERROR' || field === 'STATUS.ERRORDETAIL') return code === 'Failed' ? null : undefined;
  return null;
}

function isGiven({ model }: Situation, name: string): boolean {
  return model.variables.some((variable) => sameName(variable.name, name));
}
