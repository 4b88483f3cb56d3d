import { type StepTemplate, setTargetTags, targetTagsOf } from '../../../core/index';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { expressionNote } from '../expression/expressionNote';
import { targetTagsInUse } from '../namesInUse';
import { useShown } from '../shownRow';
import { useRowEdit } from '../useRowEdit';
import { useForm } from '../what/form/useActionForm';
import { TargetCounts } from './TargetCounts';

/** The tags that select the targets of a step, with how many they select. */
export function TargetTagsField() {
  const edit = useRowEdit();
  const template = useForm()?.builtin ?? null;
  const tags = useShown(({ step }) => targetTagsOf(step));
  const offers = useShown(({ content }) => targetTagsInUse(content.process, content.model));
  return (
    <FieldGroup
      label="Target tags"
      name="target-tags"
      help={`Also called roles: the step runs on targets with any of them. ${tagsWords(template, tags.length)}`.trim()}
      required={template?.targetTags === 'required'}
    >
      <NameChips
        field="target tags"
        label="Target tags"
        names={tags}
        offers={offers}
        unknownNote="no target has it"
        noteOf={expressionNote}
        onChange={(names) =>
          edit(
            (name) => `Change the target tags of "${name}"`,
            (before, stepId) => setTargetTags(before, stepId, names),
          )
        }
      />
      <TargetCounts />
    </FieldGroup>
  );
}

function tagsWords(template: StepTemplate | null, count: number): string {
  if (template === null) return '';
  if (template.targetTags === 'none')
    return count === 0 ? 'This type of step needs none.' : 'This type of step usually has none.';
  return template.targetTags === 'optional' ? 'This type of step can do without.' : '';
}
