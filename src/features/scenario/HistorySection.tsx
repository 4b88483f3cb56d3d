import { type EarlierDeployment, setHistory } from '../../core/index';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import type { SectionProps } from './sectionProps';

/** Where the release was deployed before, which decides what the lifecycle lets it do. */
export function HistorySection({ model, scenario, edit }: SectionProps) {
  const { history } = scenario;
  const change = (next: readonly EarlierDeployment[] | null) =>
    edit('other earlier deployments', (old) => setHistory(old, next));
  return (
    <>
      <RadioGroup
        label="Earlier deployments"
        value={history === undefined ? 'assumed' : 'given'}
        options={[
          { value: 'assumed', label: 'All earlier phases succeeded' },
          { value: 'given', label: 'Only these' },
        ]}
        onChange={(value) => change(value === 'assumed' ? null : [])}
      />
      {history !== undefined &&
        model.environments.map(({ name }) => {
          const known = history.find((each) => each.environment === name);
          return (
            <Checkbox
              key={name}
              label={`Succeeded in ${name}`}
              checked={known !== undefined && known.success !== false}
              onChange={(isOn) => {
                const others = history.filter((each) => each.environment !== name);
                change(isOn ? [...others, { environment: name }] : others);
              }}
            />
          );
        })}
    </>
  );
}
