import { type PackageRequirement, setPackageRequirement } from '../../../core/index';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { useShown } from '../shownRow';
import { useRowEdit } from '../useRowEdit';
import { choiceOf, notOfferedNote } from './standardValue';

/** Whether a step runs before or after packages are fetched. */
export function PackageRequirementField() {
  const edit = useRowEdit();
  const stored = useShown(({ step }) => step.packageRequirement);
  const value = choiceOf(stored, options);
  return (
    <FieldGroup label="Packages" name="package-requirement" help={notOfferedNote(stored, value)}>
      <RadioGroup<PackageRequirement>
        label="Package requirement"
        value={value}
        options={options}
        onChange={(requirement) =>
          edit(
            (name) => `Change the package requirement of "${name}"`,
            (before, stepId) => setPackageRequirement(before, stepId, requirement),
          )
        }
      />
    </FieldGroup>
  );
}

const options: readonly RadioOption<PackageRequirement>[] = [
  {
    value: 'LetOctopusDecide',
    label: 'Let Octopus decide',
    meaning: 'Packages are fetched just before the first step that needs one.',
  },
  {
    value: 'BeforePackageAcquisition',
    label: 'Before packages are fetched',
    meaning: 'Packages are fetched only after this step.',
  },
  {
    value: 'AfterPackageAcquisition',
    label: 'After packages are fetched',
    meaning: 'Packages are fetched before this step, whether it needs one or not.',
  },
];
