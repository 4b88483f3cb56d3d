import { useDeferredValue, useMemo } from 'react';
import { asConfigured, hasName, targetsOf, targetTagsOf } from '../../../core/index';
import { useShown } from '../shownRow';
import { FilledValue } from './FilledValue';
import { filledIn } from './filledIn';
import styles from './ResultTable.module.css';
import { useConditionPlace } from './useTextPlace';

interface TargetResultsProps {
  readonly expression: string;
  readonly environment: string;
  readonly channel: string;
}

/** The result of the expression on each target of an environment: a step with tags evaluates it once per target. */
export function TargetResults({ expression, environment, channel }: TargetResultsProps) {
  // Many targets must not delay typing.
  const text = useDeferredValue(expression);
  const content = useShown((shown) => shown.content);
  const tags = useShown(({ step }) => targetTagsOf(step));
  const place = useConditionPlace();
  const rows = useMemo(() => {
    const { process, model, scenario } = content;
    const run = { ...asConfigured, run: { ...scenario.run, channel } };
    return targetsOf({ process, model, scenario: run }, environment)
      .filter(({ roles }) => roles.some((role) => hasName(tags, role)))
      .map((target) => {
        const at = { environment, channel, target: target.name };
        return { target, value: filledIn(content, place, text, at) };
      });
  }, [content, place, tags, text, environment, channel]);
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
