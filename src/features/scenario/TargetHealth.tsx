import { useState } from 'react';
import { hasName, healths, setHealth, type Target } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const words = {
  Healthy: 'is healthy',
  HasWarnings: 'is healthy with warnings',
  Unhealthy: 'is unhealthy',
  Unavailable: 'is unavailable',
  Unknown: 'has unknown health',
} as const satisfies Readonly<Record<(typeof healths)[number], string>>;

/** The result of the last health check of a target, instead of the one in the model. */
export function TargetHealth({ model, about, edit }: SectionProps) {
  const environment = useEditor((state) => state.preview.environment);
  // Targets of the previewed environment come first.
  const isIn = ({ environments }: Target) => environment !== null && hasName(environments, environment);
  const targets = model.targets.toSorted((left, right) => Number(isIn(right)) - Number(isIn(left)));
  const [target, setTarget] = useState(about?.target ?? targets[0]?.name ?? '');
  const [health, setState] = useState<string>('Unhealthy');
  const state = healths.find((each) => each === health) ?? 'Unhealthy';
  return (
    <div className={styles.line} data-field="health">
      <Select
        aria-label="Target"
        value={target}
        options={targets.map(({ name }) => ({ value: name, label: name }))}
        onChange={setTarget}
      />
      <Select
        aria-label="Health"
        value={health}
        options={healths.map((value) => ({ value, label: words[value] }))}
        onChange={setState}
      />
      <Button onClick={() => edit(`${target} ${words[state]}`, (old) => setHealth(old, target, state))}>Try</Button>
    </div>
  );
}
