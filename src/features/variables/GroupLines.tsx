import { useState } from 'react';
import { Button } from '../../ui/Button';
import { CommitInput } from '../../ui/CommitInput';
import { Usages } from './Usages';
import { useVariableEdits } from './useVariables';
import { ValueLine } from './ValueLine';
import { ValuesByEnvironment } from './ValuesByEnvironment';
import styles from './VariablesPage.module.css';
import type { VariableGroup } from './variableGroups';

export interface GroupLinesProps {
  readonly group: VariableGroup;
  readonly clashes: ReadonlySet<number>;
  /** Something led here. */
  readonly isAsked: boolean;
  /** Told the line of a value right before it is removed. */
  readonly onRemove: (line: Element) => void;
}

/** One variable: its name, each value with its scope, its value per environment, and where it is read. */
export function GroupLines({ group, clashes, isAsked, onRemove }: GroupLinesProps) {
  const { add, rename } = useVariableEdits();
  const [shows, setShows] = useState<'values' | 'usages' | null>(isAsked ? 'values' : null);
  const [problem, setProblem] = useState<string | null>(null);
  const { name, values } = group;
  const toggle = (what: 'values' | 'usages') => setShows((now) => (now === what ? null : what));
  return (
    <li className={styles.group} data-variable={name} data-asked={isAsked || undefined}>
      <div className={styles.head}>
        <div className={styles.name}>
          <CommitInput
            field={`name of variable ${name}`}
            aria-label={`Name of ${name}`}
            code
            value={name}
            aria-invalid={problem !== null || undefined}
            onCommit={(text) => rename(name, text.trim())}
            onProblem={setProblem}
          />
        </div>
        <Button look="quiet" aria-expanded={shows === 'values'} onClick={() => toggle('values')}>
          Value per environment
        </Button>
        <Button look="quiet" aria-expanded={shows === 'usages'} onClick={() => toggle('usages')}>
          Find usages
        </Button>
        <Button look="quiet" icon="add" onClick={() => add({ name, value: '' })}>
          Value
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <ul aria-label={`Values of ${name}`}>
        {values.map(({ at, variable }) => (
          <ValueLine key={at} at={at} variable={variable} clashes={clashes.has(at)} onRemove={onRemove} />
        ))}
      </ul>
      {shows === 'values' && <ValuesByEnvironment name={name} />}
      {shows === 'usages' && <Usages name={name} />}
    </li>
  );
}
