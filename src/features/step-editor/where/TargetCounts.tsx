import { useCallback } from 'react';
import { asConfigured, counted, hasName, targetsOf, targetTagsOf } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { type Shown, useShown } from '../shownRow';

/** How many targets the tags of a step find in each environment of the model: "4 targets in Production". */
export function TargetCounts() {
  const channel = useEditor((state) => state.preview.channel);
  const words = useShown(useCallback((shown: Shown) => countsIn(shown, channel), [channel]));
  return words === '' ? null : <p data-counts="">{words}</p>;
}

function countsIn({ step, content }: Shown, channel: string): string {
  const tags = targetTagsOf(step);
  if (tags.length === 0) return '';
  // A tag that is an expression may be any tag.
  if (tags.some((tag) => tag.includes('#{'))) return 'Which targets match is known only when deploying.';
  const { process, model, scenario } = content;
  if (model.targets.length === 0) return '';
  const run = { ...asConfigured, run: { ...scenario.run, channel } };
  return model.environments
    .map(({ name }) => {
      const matching = targetsOf({ process, model, scenario: run }, name).filter(
        ({ roles, takesPart }) => takesPart && roles.some((role) => hasName(tags, role)),
      );
      return `${counted(matching.length, 'target')} in ${name}`;
    })
    .join(', ');
}
