import { Button } from '../../ui/Button';
import { Elsewhere } from './Elsewhere';
import styles from './OpenList.module.css';

export interface FilterResultProps {
  readonly documentId: string;
  readonly filter: string;
  /** "3 of 24 steps match" */
  readonly result: string;
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

/** What the filter leaves, and what can be done from there. */
export function FilterResult({ documentId, filter, result, isEmpty, onClear }: FilterResultProps) {
  return (
    <div className={styles.result} data-empty={isEmpty || undefined}>
      <p>{result}</p>
      <Button look="link" onClick={onClear}>
        Clear filter
      </Button>
      {isEmpty && <Elsewhere documentId={documentId} filter={filter} />}
    </div>
  );
}
