import { useState } from 'react';
import { healths, setHealth } from '../../core/index';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const words = {
  Healthy: 'is healthy',
  HasWarnings: 'is healthy with warnings',
  Unhealthy: 'is unhealthy',
  Unavailable: 'is unavailable',
  Unknown: 'has an unknown health',
} as const satisfies Readonly<Record<(typeof healths)[number], string>>;

/** What the last health check said of a target, in place of what the model says. */
export function HealthOfTargets({ model, about, edit }: SectionProps) {
  const [target, setTarget] = useState(about?.target ?? model.targets[0]?.name ?? '');
  const [health, setState] = useState<string>('Unhealthy');
  const state = healths.find((each) => each === health) ?? 'Unhealthy';
  return (
    <div className={styles.line} data-field="health">
      <Select
        aria-label="Target"
        value={target}
        options={model.targets.map(({ name }) => ({ value: name, label: name }))}
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
