import { useEffect, useState } from 'react';
import type { TemplateLists } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './FeedStates.module.css';

/** Lists that are still loading or failed, shown below the loaded ones. */
export function FeedStates({ lists }: { readonly lists: TemplateLists }) {
  const { builtin, community, kept } = lists;
  return (
    <>
      {builtin.isLoading && <Loading text="Reading the built-in list…" />}
      {builtin.problem !== null && (
        <Problem
          text={builtin.problem}
          rest="Without it, no step can be made from a template."
          onRetry={builtin.retry}
        />
      )}
      {community.isLoading && !builtin.isLoading && <Loading text="Reading the community list…" />}
      {kept.problem !== null && (
        <Problem text={kept.problem} rest="The other templates are complete." onRetry={kept.retry} />
      )}
      {!kept.isLoading && kept.templates.length === 0 && !community.isLoading && (
        <p className={styles.more}>
          The public library has about 600 more. <a href="#/templates">Get it, or import templates…</a>
        </p>
      )}
      {community.problem !== null && (
        <Problem text={community.problem} rest="Built-in templates are complete." onRetry={community.retry} />
      )}
    </>
  );
}

/** A list that loads quickly shows no message; a slow one does after this time, in milliseconds. */
const patience = 400;

function Loading({ text }: { readonly text: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} role="status">
      {isSlow && text}
      {placeholders.map((line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

const placeholders = [1, 2, 3, 4, 5, 6];

function Problem(props: { readonly text: string; readonly rest: string; readonly onRetry: () => void }) {
  return (
    <div className={styles.problem} role="alert">
      <Icon name="warning" />
      <p>
        {props.text} {props.rest}
      </p>
      <Button onClick={props.onRetry}>Try again</Button>
    </div>
  );
}
