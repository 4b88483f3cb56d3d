import { listed, type Step } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { FieldGroup } from '../../../ui/Field';

/** Where a step starts together with the one before it and where after it, from the plan of this moment. */
export function StartsNote({ step, previous }: { readonly step: Step; readonly previous: string }) {
  const plan = useEditor((state) => state.plan.plan);
  const together: string[] = [];
  const after: string[] = [];
  for (const { environment, groups } of plan?.environments ?? []) {
    const group = groups.find((ids) => ids.includes(step.id));
    // A step that is left out starts nowhere.
    if (group === undefined) continue;
    (group[0] === step.id ? after : together).push(environment);
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
