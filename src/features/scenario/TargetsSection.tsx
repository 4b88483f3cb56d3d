import { setRunChoice } from '../../core/index';
import { NameListField } from '../../ui/NameListField';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

/** Which targets take part in this run. */
export function TargetsSection({ model, scenario, edit }: SectionProps) {
  const { run = {} } = scenario;
  const targets = model.targets.map(({ name }) => name);
  const tags = [...new Set(model.targets.flatMap(({ roles }) => roles))];
  const lists = [
    { key: 'specificTargets', label: 'Only these targets', offers: targets },
    { key: 'excludedTargets', label: 'Not these targets', offers: targets },
    { key: 'specificTargetTags', label: 'Only with target tag', offers: tags },
    { key: 'excludedTargetTags', label: 'Not with target tag', offers: tags },
  ] as const;
  if (targets.length === 0) return <p className={styles.note}>The model has no targets. Add them on the Model tab.</p>;
  return lists.map(({ key, label, offers }) => (
    <NameListField
      key={key}
      label={label}
      of="this run"
      names={run[key] ?? []}
      offers={offers}
      onChange={(names) => edit(label.toLowerCase(), (old) => setRunChoice(old, key, names))}
    />
  ));
}
