import { reasonOf } from '../../reasons/reasonOf';
import type { Resolved } from '../../variables/resolveText';
import { type Answer, doesNotHold } from './answer';

/**
 * A condition by expression, of a step or a child action: the filled-in text alone decides, whatever failed before
 * (R-605 to R-610, R-613, R-620).
 */
export function variable(resolved: Resolved): Answer {
  if (resolved.truth === true) return { holds: true, isBlank: resolved.kind === 'text' && resolved.text.trim() === '' };
  const params = { expression: resolved.source, ...usedParams(resolved) };
  switch (resolved.kind) {
    case 'error':
      return doesNotHold(reasonOf('COND_VARIABLE_ERROR', 'R-607', { ...params, message: resolved.message }));
    case 'text':
      return doesNotHold(reasonOf('COND_VARIABLE_FALSE', 'R-606', { ...params, value: resolved.shown }));
    case 'unknown': {
      const { message, dependsOn, notInModel = [] } = resolved;
      if (resolved.truth === false) return doesNotHold(reasonOf('COND_VARIABLE_FALSE', 'R-606', params));
      const unknown = { ...params, dependsOn, ...(message === null ? {} : { message }) };
      if (notInModel.length === 0) return { holds: null, reason: reasonOf('COND_UNKNOWN', 'R-620', unknown) };
      return { holds: null, reason: reasonOf('COND_UNKNOWN', 'R-607', { ...unknown, notInModel }) };
    }
  }
}

/** The variables behind it: names, values with the scope that won, and the values that lost. */
function usedParams({ used }: Resolved): Readonly<Record<string, readonly string[]>> {
  return {
    names: used.map(({ name }) => name),
    values: used.map(({ name, value, scope }) => `${name} = ${value} (${scope})`),
    losers: used.flatMap(({ losers }) => losers),
  };
}
