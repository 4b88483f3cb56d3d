import { reportForms, reportReasons } from '../../features/dry-run/export/reportForms';
import type { Settings } from '../../state/settings';
import { useEditor } from '../../state/useEditor';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import { Line } from './Section';

const scopes = [
  { value: 'one', label: 'The previewed environment' },
  { value: 'all', label: 'All environments' },
] as const satisfies readonly { value: Settings['exportScope']; label: string }[];

const reasons = reportReasons.map(({ value, short }) => ({ value, label: short }));
const forms = reportForms.map(({ value, label }) => ({ value, label }));

/** What the window "Export the plan" begins with. */
export function ExportChoices() {
  const settings = useEditor((state) => state.settings);
  const change = useEditor((state) => state.changeSettings);
  return (
    <>
      <Line label="Format">
        <RadioGroup
          label="Format of an export"
          value={settings.exportForm}
          options={forms}
          onChange={(exportForm) => change({ exportForm })}
        />
      </Line>
      <Line label="Environments">
        <RadioGroup
          label="Environments of an export"
          value={settings.exportScope}
          options={scopes}
          onChange={(exportScope) => change({ exportScope })}
        />
      </Line>
      <Line label="Reasons">
        <RadioGroup
          label="Reasons in an export"
          value={settings.exportReasons}
          options={reasons}
          onChange={(exportReasons) => change({ exportReasons })}
        />
      </Line>
      <Checkbox
        label="With the values of variables that decided; secrets never"
        checked={settings.exportValues}
        onChange={(exportValues) => change({ exportValues })}
      />
    </>
  );
}
