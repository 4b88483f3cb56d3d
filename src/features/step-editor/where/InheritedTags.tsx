import { targetTagsOf, windowSizeOf } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { useShown } from '../shownRow';

/** The tags and the window that a child action has from its step, and the way there. */
export function InheritedTags() {
  const { getState } = useEditorStore();
  const stepId = useShown(({ step }) => step.id);
  const words = useShown(({ step, stepIndex }) => {
    const tags = targetTagsOf(step);
    const size = windowSizeOf(step);
    const window = size === null ? '' : `, ${size} at a time`;
    return `${tags.length === 0 ? 'none' : tags.join(', ')}${window}, from step ${stepIndex + 1}`;
  });
  const open = () => {
    getState().changeView({ selection: { stepId, actionId: null }, field: 'target-tags' });
  };
  return (
    <FieldGroup label="Target tags">
      <p>
        {words}{' '}
        <Button look="link" onClick={open}>
          Open
        </Button>
      </p>
    </FieldGroup>
  );
}
