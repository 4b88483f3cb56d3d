import { foldCase } from '../../../base/caseless';
import type { Path, PathStep } from '../tree';
import type { Code, CompiledPlace } from './code';
import { compileIndexed } from './compileIndexed';
import { charge, exceedsLimits, longestValue } from './costs';
import { columnOf, type EntryList } from './entryList';
import { followSteps } from './followSteps';
import { compileOffList } from './offList';
import { valueAt } from './valueAt';

const longestPath = 50;

/** The value of a path, resolved once, at compile time, for the given list of names. */
export function compilePath(path: Path, place: CompiledPlace): Code | null {
  // The source may be asked for each prefix; a path of thousands of steps has as many prefixes of that length.
  if (path.steps.length > longestPath) return null;
  charge(place.costs, 6 + path.steps.length, longestValue);
  if (exceedsLimits(place.costs)) return null;
  if (path.steps.some((step) => step.kind === 'token-index')) return compileIndexed(path, place, compilePath);
  return place.loop === null ? compileFixed(path, place) : compileInLoop(path, place.loop, place);
}

function compileFixed(path: Path, place: CompiledPlace): Code | null {
  const { node, taken } = followSteps(place.top, path.steps);
  const hasText = node.name !== null || node.text !== null;
  if (!hasText) return compileOffList(path, taken, place);
  // The text may contain JSON in which the path continues.
  return taken === path.steps.length ? (run) => valueAt(node, run) : null;
}

/** A path in the body of a loop: of its item, of its index, or as outside the loop. */
function compileInLoop(path: Path, loop: NonNullable<CompiledPlace['loop']>, place: CompiledPlace): Code | null {
  const [first, second, ...others] = path.steps;
  const name = first?.kind === 'name' ? foldCase(first.text) : null;
  if (name === loop.variable) return compileOfItem(path, loop.list);
  if (name !== 'OCTOPUS') return compileFixed(path, place);
  const member = second?.kind === 'name' ? foldCase(second.text) : null;
  if (second === undefined || member === 'TEMPLATE')
    return others.length === 2 ? compileItemPlace(others, loop.list) : null;
  return compileFixed(path, place);
}

function compileOfItem(path: Path, list: EntryList): Code | null {
  const nodes = columnOf(list, { ...path, steps: path.steps.slice(1) });
  return nodes === null ? null : (run) => valueAt(nodes[run.item]!, run);
}

/** `Octopus.Template.Each.Index`, `.First` and `.Last`. */
function compileItemPlace(steps: readonly PathStep[], { items }: EntryList): Code | null {
  const [each, what] = steps.map((step) => (step.kind === 'name' ? foldCase(step.text) : ''));
  if (each !== 'EACH') return null;
  switch (what) {
    case 'INDEX':
      return (run) => String(run.item);
    case 'FIRST':
      return (run) => (run.item === 0 ? 'True' : 'False');
    case 'LAST':
      return (run) => (run.item === items.length - 1 ? 'True' : 'False');
    default:
      return null;
  }
}
