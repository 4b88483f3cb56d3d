import { listed } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { FieldGroup } from '../../../ui/Field';
import { useShown } from '../shownRow';

/** In which environments a step starts with the one before it, and in which after it, from the current plan. */
export function StartsNote({ previous }: { readonly previous: string }) {
  const stepId = useShown(({ step }) => step.id);
  const plan = useEditor((state) => state.plan.plan);
  const together: string[] = [];
  const after: string[] = [];
  for (const { environment, groups } of plan?.environments ?? []) {
    const group = groups.find((ids) => ids.includes(stepId));
    // A step that is left out starts nowhere.
    if (group === undefined) continue;
    (group[0] === stepId ? after : together).push(environment);
  }
  const parts = [
    ...(together.length > 0 ? [`together with ${previous} in ${listed(together)}`] : []),
    ...(after.length > 0 ? [`after ${previous} in ${listed(after)}`] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <FieldGroup label="Starts">
      <p>It starts {parts.join(', and ')}.</p>
    </FieldGroup>
  );
}
