import { Button } from '../../ui/Button';
import styles from './OpenList.module.css';
import { OtherProcesses } from './OtherProcesses';

export interface FilterResultProps {
  readonly documentId: string;
  readonly filter: string;
  /** "3 of 24 steps match" */
  readonly result: string;
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

/** How many steps match the filter, with commands for them. */
export function FilterResult({ documentId, filter, result, isEmpty, onClear }: FilterResultProps) {
  return (
    <div className={styles.result} data-empty={isEmpty || undefined}>
      <p>{result}</p>
      <Button look="link" onClick={onClear}>
        Clear filter
      </Button>
      {isEmpty && <OtherProcesses documentId={documentId} filter={filter} />}
    </div>
  );
}
