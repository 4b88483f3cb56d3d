import type { DeploymentModel, Variable } from '../deploymentModel';
import type { Extra } from '../extra';
import type { Process } from '../process';
import { scopedRows } from './suppliedRows';

/** Whether a process is the file of a process template: it has a name, which a deployment process file never has. */
export function isTemplateProcess({ kind, extras }: Process): boolean {
  return kind === 'deployment' && extras.some((extra) => extra.kind === 'attribute' && extra.name === 'name');
}

/** The names of the parameters in the file of a process template; none for other processes. */
export function parametersIn({ extras }: Process): readonly string[] {
  return extras.flatMap((extra) => (isParameter(extra) ? extra.labels.slice(0, 1) : []));
}

function isParameter(extra: Extra): extra is Extract<Extra, { kind: 'block' }> {
  return extra.kind === 'block' && (extra.name === 'parameter' || extra.name === 'package_parameter');
}

/**
 * The model for a process template's file that is opened on its own: its parameters become the variables, with the
 * values it sets itself (T-06, T-08). What a project would pass is unknown, so the list is marked as not complete.
 */
export function modelInside(process: Process, model: DeploymentModel): DeploymentModel {
  if (!isTemplateProcess(process)) return model;
  const before = known.get(model);
  if (before?.extras === process.extras) return before.inside;
  const variables = process.extras.flatMap((extra) => (isParameter(extra) ? rowsOfParameter(extra) : []));
  const inside = { ...model, variables, variablesComplete: false };
  known.set(model, { extras: process.extras, inside });
  return inside;
}

const known = new WeakMap<DeploymentModel, { readonly extras: readonly Extra[]; readonly inside: DeploymentModel }>();

function rowsOfParameter({ labels, children }: Extract<Extra, { kind: 'block' }>): readonly Variable[] {
  const [name] = labels;
  if (name === undefined) return [];
  // The label of a secret is only the id under which the server stores its value.
  const isSecret = children.some((child) => isSecretControl(child));
  const plain = children.flatMap((child) =>
    child.kind === 'attribute' && child.name === 'value' && child.value.kind === 'text'
      ? [{ value: child.value.text, environments: [] }]
      : [],
  );
  return [...scopedRows(children), ...plain].map(({ value, environments }) => ({
    name,
    ...(isSecret ? { value: null, sensitive: true } : { value }),
    ...(environments.length > 0 && { scope: { environment: environments } }),
  }));
}

function isSecretControl(extra: Extra): boolean {
  if (extra.kind !== 'attribute' || extra.name !== 'display_settings' || extra.value.kind !== 'dictionary')
    return false;
  return extra.value.entries.some(
    ([key, value]) => key === 'Octopus.ControlType' && value.kind === 'text' && value.text === 'Sensitive',
  );
}
