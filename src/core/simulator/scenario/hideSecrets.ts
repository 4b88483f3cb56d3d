import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Variable } from '../../model/deploymentModel';
import type { RunChoices } from './scenario';

/** Replaces a secret value (V-14). */
export const secretMark = '********';

/**
 * A text with the values of secret variables replaced by asterisks, even where another value contains them (V-14).
 *
 * @param run  the choices of a run, if answers to prompts may be secret too
 */
export function hideSecrets(text: string, { variables }: Pick<DeploymentModel, 'variables'>, run?: RunChoices): string {
  const { values, names } = secretsOf(variables);
  let shown = text;
  for (const value of values) shown = shown.replaceAll(value, secretMark);
  if (names.size === 0) return shown;
  for (const [name, value] of Object.entries({ ...run?.prompted, ...run?.passed }))
    if (value !== '' && names.has(foldCase(name))) shown = shown.replaceAll(value, secretMark);
  return shown;
}

/** Whether a name has a secret value anywhere, so that an answer for it is secret as well. */
export function isSecretName(name: string, variables: readonly Variable[]): boolean {
  return secretsOf(variables).names.has(foldCase(name));
}

interface Secrets {
  /** The longest first, because a shorter one may be part of it. */
  readonly values: readonly string[];
  readonly names: ReadonlySet<string>;
}

function secretsOf(variables: readonly Variable[]): Secrets {
  const known = remembered.get(variables);
  if (known !== undefined) return known;
  const secret = variables.filter((variable) => variable.sensitive === true);
  const values = new Set(secret.flatMap(({ value }) => (value ? [value] : [])));
  const secrets = {
    values: [...values].sort((one, other) => other.length - one.length),
    names: new Set(secret.map(({ name }) => foldCase(name))),
  };
  remembered.set(variables, secrets);
  return secrets;
}

const remembered = new WeakMap<readonly Variable[], Secrets>();
