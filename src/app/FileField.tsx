import type { ChangeEvent, Ref } from 'react';
import type { IncomingFile } from '../state/ports';
import styles from './FileField.module.css';
import { useWorld } from './world';

export interface FileFieldProps {
  /** For the button that opens the picker by `click`. */
  readonly ref?: Ref<HTMLInputElement>;
  readonly id?: string;
  readonly label: string;
  /** File name extensions offered first, such as ".ocl,.json". */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  /** Largest accepted file in bytes, for files that are not process files. */
  readonly maxBytes?: number;
  /** Receives the chosen files that could be read; an empty list when none could. */
  readonly onFiles: (files: readonly IncomingFile[]) => void;
}

/** Makes a file input ask for a folder; React's types lack the attribute. */
const asFolder = { webkitdirectory: '' };

/** The browser's own file input, visually hidden; a button opens it. It works in every browser. */
export function FileField({ ref, id, label, accept, multiple, folder, maxBytes, onFiles }: FileFieldProps) {
  const { fromInput } = useWorld();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    const files = await fromInput(chosen, maxBytes);
    // The browser reports the same file again only if the field is empty.
    target.value = '';
    if (chosen.length > 0) onFiles(files);
  };
  return (
    <input
      ref={ref}
      id={id}
      className={styles.field}
      type="file"
      accept={accept}
      multiple={multiple}
      {...(folder ? asFolder : {})}
      aria-label={label}
      tabIndex={-1}
      onChange={(event) => void take(event)}
    />
  );
}
