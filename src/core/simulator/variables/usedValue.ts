import type { VariableRead } from '../../lang/expression/evaluation';
import type { Variable } from '../../model/deploymentModel';
import type { UsedValue } from '../reasons/evaluatedCondition';
import { secretMark } from '../scenario/hideSecrets';
import type { ChosenValue } from './chooseValue';
import type { Origin } from './origin';
import type { DisputedValue } from './resolved';

/** A value that was read, as an explanation shows it. */
export function usedValue({ name, value }: VariableRead, origin: Origin, hidden: (text: string) => string): UsedValue {
  const plain = typeof value === 'symbol' ? null : typeof value === 'string' ? value : '';
  const used = (shown: string | null, scope: string, losers: readonly string[] = []) => ({
    name: hidden(name),
    value: shown === null ? null : hidden(shown),
    scope: hidden(scope),
    losers: losers.map(hidden),
  });
  switch (origin.from) {
    case 'run':
      return used(plain, 'of this run');
    case 'start':
      return used(origin.isSecret ? secretMark : plain, 'passed in at the start');
    case 'parameter': {
      const scope = origin.by === 'project' ? 'given where the template is used' : 'default of the template';
      return used(origin.through?.shown ?? plain, scope);
    }
    case 'nowhere':
    case 'elsewhere':
      return used(plain, 'no scope');
    case 'model': {
      const { chosen, losers } = origin.choice;
      const lost = losers.map((other) => `${shownValue(other)} (${scopeText(other)})`);
      return used(shownValue(chosen), scopeText(chosen), lost);
    }
  }
}

/** Two readings of the order of scopes, and the value of each. */
export function disputeOf(variable: string, { chosen, disputed }: ChosenValue): DisputedValue {
  const other = disputed ?? chosen;
  return {
    variable,
    value: shownValue(chosen),
    scope: scopeText(chosen),
    otherValue: shownValue(other),
    otherScope: scopeText(other),
  };
}

export function hiddenDispute(dispute: DisputedValue, hidden: (text: string) => string): DisputedValue {
  const { variable, value, scope, otherValue, otherScope } = dispute;
  return {
    variable: hidden(variable),
    value: hidden(value),
    scope: hidden(scope),
    otherValue: hidden(otherValue),
    otherScope: hidden(otherScope),
  };
}

function shownValue({ sensitive, value }: Variable): string {
  return sensitive ? secretMark : (value ?? '');
}

/** "scoped to Production", "no scope". */
function scopeText({ scope = {} }: Pick<Variable, 'scope'>): string {
  const names = Object.values(scope as Readonly<Record<string, readonly string[]>>).flat();
  return names.length === 0 ? 'no scope' : `scoped to ${names.join(', ')}`;
}
