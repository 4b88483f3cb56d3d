import { useMemo, useState } from 'react';
import { targetTagCoverage } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import styles from './TargetTagTable.module.css';
import { useModel } from './useModel';

/** The target tags of the process, with the number of targets per environment; in an empty cell the steps have no target. */
export function TargetTagTable() {
  const model = useModel();
  const process = useEditor(selectProcess);
  const roles = useMemo(() => (process === null ? [] : targetTagCoverage(model, process)), [model, process]);
  const [isOpen, setIsOpen] = useState(false);
  if (roles.length === 0 || model.environments.length === 0) return null;
  const gaps = roles.filter(({ counts }) => counts.includes(0)).length;
  return (
    <Disclosure
      title="Target tags of the process"
      summary={
        gaps === 0
          ? `${roles.length}, each has targets everywhere`
          : `${roles.length}, ${gaps} without targets somewhere`
      }
      open={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} aria-label="Targets by target tag" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Target tag</th>
              {model.environments.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Used by</th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ role, counts, steps }) => (
              <tr key={role}>
                <th scope="row">{role}</th>
                {counts.map((count, at) => (
                  <td key={model.environments[at]?.name} data-none={count === 0 || undefined}>
                    {count === 0 ? (
                      <span className={styles.none}>
                        <Icon name="no-targets" size={14} /> none
                      </span>
                    ) : (
                      count
                    )}
                  </td>
                ))}
                <td className={styles.steps}>{stepWords(steps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}

function stepWords(steps: readonly string[]): string {
  const shown = steps.slice(0, 2).join(', ');
  return steps.length > 2 ? `${shown} and ${steps.length - 2} more` : shown;
}
