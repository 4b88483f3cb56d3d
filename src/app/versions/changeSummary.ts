import { counted, stepChanges } from '../../core/index';
import type { Content } from '../../state/openDocument';
import { sameContent } from '../../state/sameContent';

const words = { added: 'added', removed: 'removed', moved: 'moved', changed: 'changed' } as const;

/** What changed since a version: "2 steps added, 1 moved". Empty if nothing did. */
export function changeSummary(before: Content, after: Content): string {
  const changes = sameContent(before.process, after.process) ? [] : stepChanges(before.process, after.process);
  const counts = (Object.keys(words) as (keyof typeof words)[]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [{ count, word: words[kind] }];
  });
  const steps = counts.map(({ count, word }, at) => `${at === 0 ? counted(count, 'step') : count} ${word}`).join(', ');
  const others = [
    sameContent(before.model, after.model) ? '' : 'the model differs',
    sameContent([before.scenario, before.scenarios ?? []], [after.scenario, after.scenarios ?? []])
      ? ''
      : 'the what-ifs differ',
  ];
  const isOther = steps === '' && !sameContent(before.process, after.process);
  return [steps, isOther ? 'settings of the process differ' : '', ...others].filter((part) => part !== '').join('; ');
}
