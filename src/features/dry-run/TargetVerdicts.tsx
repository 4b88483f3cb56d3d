import { useState } from 'react';
import { counted, type Explanation } from '../../core/index';
import type { CellAddress } from '../../state/ports';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './WhyPanel.module.css';

export interface TargetVerdictsProps {
  readonly targets: Explanation['targets'];
  readonly cell: CellAddress;
}

/** How many names of targets with the same verdict are listed at first. */
const namesShown = 8;

/** The verdict of each target; targets with the same verdict share a line. */
export function TargetVerdicts({ targets, cell }: TargetVerdictsProps) {
  const store = useEditorStore();
  function choose(target: string | null) {
    store.getState().changeView({ panel: { kind: 'why', cell: { ...cell, target } } });
  }
  return (
    <section className={styles.targets} aria-label="Targets">
      <h3>{counted(targets.length, 'target')}</h3>
      <ul>
        {groupsOf(targets).map((group) => (
          <li key={`${group.verdict}${group.sentence}`}>
            <VerdictMark look="plain" verdict={group.verdict} />
            <TargetNames names={group.names} onChoose={choose} />
            <span className={styles.targetWhy}>{group.sentence}</span>
          </li>
        ))}
      </ul>
      {cell.target !== null && (
        <Button look="link" onClick={() => choose(null)}>
          All targets of {cell.environment}
        </Button>
      )}
    </section>
  );
}

interface TargetNamesProps {
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}

function TargetNames({ names, onChoose }: TargetNamesProps) {
  const [isWhole, setWhole] = useState(false);
  const more = isWhole ? 0 : names.length - namesShown;
  return (
    <span className={styles.targetNames}>
      {(more > 0 ? names.slice(0, namesShown) : names).map((name) => (
        <Button key={name} look="link" onClick={() => onChoose(name)}>
          {name}
        </Button>
      ))}
      {more > 0 && (
        <Button look="link" onClick={() => setWhole(true)}>
          and {more} more
        </Button>
      )}
    </span>
  );
}

interface TargetGroup {
  readonly verdict: Explanation['targets'][number]['verdict'];
  readonly sentence: string;
  readonly names: string[];
}

function groupsOf(targets: Explanation['targets']): readonly TargetGroup[] {
  const groups = new Map<string, TargetGroup>();
  for (const { name, verdict, sentence } of targets) {
    const key = `${verdict}\n${sentence}`;
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { verdict, sentence, names: [name] });
  }
  return [...groups.values()];
}
