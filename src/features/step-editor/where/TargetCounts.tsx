import { useMemo } from 'react';
import { asConfigured, counted, hasName, type Step, targetsOf, targetTagsOf } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor } from '../../../state/useEditor';

/** How many targets the tags of a step find in each environment of the model: "4 targets in Production". */
export function TargetCounts({ step }: { readonly step: Step }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const channel = useEditor((state) => state.preview.channel);
  const words = useMemo(() => {
    const tags = targetTagsOf(step);
    if (content === null || tags.length === 0) return null;
    // A tag that is an expression may be any tag.
    if (tags.some((tag) => tag.includes('#{'))) return 'Which targets match is known only when deploying.';
    const { process, model, scenario } = content;
    if (model.targets.length === 0) return null;
    const run = { ...asConfigured, run: { ...scenario.run, channel } };
    return model.environments
      .map(({ name }) => {
        const matching = targetsOf({ process, model, scenario: run }, name).filter(
          ({ roles, takesPart }) => takesPart && roles.some((role) => hasName(tags, role)),
        );
        return `${counted(matching.length, 'target')} in ${name}`;
      })
      .join(', ');
  }, [content, channel, step]);
  return words === null || words === '' ? null : <p data-counts="">{words}</p>;
}
