import { useDeferredValue, useMemo } from 'react';
import { asConfigured, hasName, targetsOf, targetTagsOf } from '../../../core/index';
import type { Content } from '../../../state/openDocument';
import type { Subject } from '../subject';
import { FilledValue } from './FilledValue';
import { filledIn } from './filledIn';
import styles from './ResultTable.module.css';

interface TargetResultsProps {
  readonly content: Content;
  readonly subject: Subject;
  readonly expression: string;
  readonly environment: string;
  readonly channel: string;
}

/** What the expression comes to on each target of an environment: a step with tags asks it once a target. */
export function TargetResults({ content, subject, expression, environment, channel }: TargetResultsProps) {
  // Many targets must not hold back what is being typed.
  const text = useDeferredValue(expression);
  const { step, action, isChild } = subject;
  const rows = useMemo(() => {
    const { process, model, scenario } = content;
    const tags = targetTagsOf(step);
    const run = { ...asConfigured, run: { ...scenario.run, channel } };
    return targetsOf({ process, model, scenario: run }, environment)
      .filter(({ roles }) => roles.some((role) => hasName(tags, role)))
      .map((target) => {
        const at = { environment, channel, target: target.name };
        return { target, value: filledIn(content, { step, action: isChild ? action : null }, text, at) };
      });
  }, [content, step, action, isChild, text, environment, channel]);
  if (rows.length === 0)
    return (
      <tr data-inner="">
        <td colSpan={4} className={styles.because}>
          No target of {environment} has one of its tags.
        </td>
      </tr>
    );
  return rows.map(({ target, value }) => (
    <tr key={target.name} data-inner="">
      <th scope="row">{target.name}</th>
      <td>
        <FilledValue value={value} />
      </td>
      <td>{value.truth === null ? 'unknown' : String(value.truth)}</td>
      <td className={styles.because}>{target.takesPart ? '' : target.sentence}</td>
    </tr>
  ));
}
