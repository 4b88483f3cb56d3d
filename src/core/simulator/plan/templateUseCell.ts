import { listed } from '../../base/words';
import type { PlanCell } from './plan';
import type { Verdict } from './verdict';
import { countsOf, countWord, verdictsIn } from './verdictCounts';

/**
 * The cell of a step that uses a process template: the leading verdict of the template's steps, and how many steps have
 * which.
 */
export function templateUseCell(cells: readonly [PlanCell, ...PlanCell[]]): PlanCell {
  const [first] = cells;
  const counts = countsOf(cells.map(({ verdict }) => verdict));
  const [leading = first.verdict, ...others] = verdictsIn(counts);
  const isSame = cells.every(({ sentence }) => sentence === first.sentence);
  const words = [leading, ...others].map((verdict) => countWord(counts[verdict] ?? 0, verdict));
  const label = others.length === 0 ? leading : [`${leading} ${counts[leading] ?? 0}`, ...words.slice(1)].join(', ');
  const sentence = isSame ? first.sentence : others.length === 0 ? allOf(cells.length, leading) : mixed(cells, words);
  return { verdict: leading, targets: null, counts, label, sentence };
}

function allOf(count: number, verdict: Verdict): string {
  return verdict === 'Runs' ? `All its ${count} steps run.` : `All its ${count} steps: ${verdict.toLowerCase()}.`;
}

function mixed({ length }: readonly PlanCell[], words: readonly string[]): string {
  return `Of its ${length} steps, ${listed(words)}.`;
}
