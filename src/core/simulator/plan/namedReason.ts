import { hasName } from '../../base/caseless';
import { namesOf } from '../../model/namesOf';
import type { Reason } from '../reasons/reason';
import type { Situation } from '../scenario/situation';
import { hideSecrets } from '../variables/hideSecrets';
import { explain } from '../words/explain';
import type { LeftTarget } from './environmentRun';

/**
 * A reason in the words of the model: environments and channels by name where the file has slugs, and for a step without
 * targets those that would have fitted but do not take part. Values of secret variables do not come through.
 */
export function namedReason(reason: Reason, situation: Situation, left: readonly LeftTarget[]): Reason {
  const { model } = situation;
  const { only, excluded, tags } = reason.params;
  switch (reason.code) {
    case 'ENV_NOT_INCLUDED':
    case 'GATE_RUNBOOK_ENV_NOT_ALLOWED':
      return withParam(reason, 'only', namesOf(model.environments, listOf(only)));
    case 'ENV_EXCLUDED':
      return withParam(reason, 'excluded', namesOf(model.environments, listOf(excluded)));
    case 'CHANNEL_MISMATCH':
      return withParam(reason, 'only', namesOf(model.channels, listOf(only)));
    case 'NO_TARGETS':
    case 'GATE_NO_TARGETS':
      return withParam(reason, 'left', leftWith(listOf(tags), left));
    case 'COND_VARIABLE_FALSE':
    case 'COND_VARIABLE_ERROR':
      return withoutSecrets(reason, situation);
    default:
      return reason;
  }
}

function withoutSecrets(reason: Reason, { model }: Situation): Reason {
  if (!model.variables.some((variable) => variable.sensitive)) return reason;
  const hidden = Object.entries(reason.params).map(([name, value]): readonly [string, string | readonly string[]] => [
    name,
    typeof value === 'string' ? hideSecrets(value, model) : value.map((each) => hideSecrets(each, model)),
  ]);
  return { ...reason, params: Object.fromEntries(hidden) };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function leftWith(tags: readonly string[], left: readonly LeftTarget[]): readonly string[] {
  return left
    .filter(({ target }) => target.roles.some((role) => hasName(tags, role)))
    .map(({ reason }) => explain(reason));
}

function withParam(reason: Reason, name: string, value: readonly string[]): Reason {
  return value.length === 0 ? reason : { ...reason, params: { ...reason.params, [name]: value } };
}
