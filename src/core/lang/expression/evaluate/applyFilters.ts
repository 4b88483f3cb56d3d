import { filterNamed } from '../filters/filterNamed';
import { nullFilter } from '../filters/nullFilter';
import type { FilterChain, FilterOption } from '../tree';
import { unknownValue } from '../variables';
import { spend, spendLength } from './budget';
import type { Frame } from './evaluationRun';
import { valueOfPath } from './resolvePath';
import { scopeIn } from './scope';
import { openUnknown, type Value } from './value';

/** Applies the filters of a path; null if there is no result. */
export function applyFilters(chain: FilterChain, frame: Frame): Value | null {
  let value = chain.path === null ? null : valueOfPath(chain.path, frame);
  for (const { name, options } of chain.filters) {
    value = applyFilter(
      name,
      value,
      options.map((option) => optionValue(option, frame)),
      frame,
    );
  }
  return value;
}

function applyFilter(name: string, input: Value | null, options: readonly Value[], frame: Frame): Value | null {
  const { world, budget } = frame.run;
  const filter = filterNamed(name);
  if (filter === null || filter === nullFilter) return null;
  const texts = options.filter((option) => typeof option === 'string');
  if ((input !== null && typeof input !== 'string') || texts.length < options.length)
    return openUnknown(input, ...options);
  spend(budget, 1 + (texts.reduce((sum, text) => sum + text.length, input?.length ?? 0) >> 4));
  const output = filter(input, texts, world);
  if (output === unknownValue) return { dependsOn: [name], possible: null };
  if (output !== null) spendLength(budget, output.length);
  return output;
}

/** Missing values in an option are reported, and the option is then its echo. */
function optionValue(option: FilterOption, frame: Frame): Value {
  if (option.kind === 'quoted') return option.text;
  return frame.run.evaluateTokens([option], { ...frame, scope: scopeIn(frame.scope) });
}
