import { setRunChoice } from '../../core/index';
import { NameListField } from '../../ui/NameListField';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';
import { TargetHealth } from './TargetHealth';

/** Which targets take part in this run, and their health. */
export function TargetsSection(props: SectionProps) {
  const { model, scenario, edit } = props;
  const { run = {} } = scenario;
  const targets = model.targets.map(({ name }) => name);
  const tags = [...new Set(model.targets.flatMap(({ roles }) => roles))];
  const lists = [
    { key: 'specificTargets', name: 'only-targets', label: 'Only these targets', offers: targets },
    { key: 'excludedTargets', name: 'not-targets', label: 'Not these targets', offers: targets },
    { key: 'specificTargetTags', name: 'only-tags', label: 'Only with target tag', offers: tags },
    { key: 'excludedTargetTags', name: 'not-tags', label: 'Not with target tag', offers: tags },
  ] as const;
  if (targets.length === 0) return <p className={styles.note}>The model has no targets. Add them on the Model tab.</p>;
  return (
    <>
      {lists.map(({ key, name, label, offers }) => (
        <NameListField
          key={key}
          name={name}
          label={label}
          of="this run"
          names={run[key] ?? []}
          offers={offers}
          onChange={(names) => edit(label.toLowerCase(), (old) => setRunChoice(old, key, names))}
        />
      ))}
      <TargetHealth {...props} />
    </>
  );
}
