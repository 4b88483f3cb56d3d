import type { ChangeEvent, Ref } from 'react';
import type { IncomingFile } from '../state/ports';
import styles from './FileField.module.css';
import { useWorld } from './world';

export interface FileFieldProps {
  /** A button opens it by `click`. */
  readonly ref?: Ref<HTMLInputElement>;
  readonly id?: string;
  readonly label: string;
  /** File name extensions that are offered first, such as ".ocl,.json". */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  /** Bytes of the largest file that is taken, where it is no process file. */
  readonly most?: number;
  /** Told what could be taken of a choice; an empty list when nothing of it could. */
  readonly onFiles: (files: readonly IncomingFile[]) => void;
}

/** Makes a file input ask for a folder; the types do not know the attribute. */
const asFolder = { webkitdirectory: '' };

/** The browser's own file input, out of sight: every browser has it, and a button opens it. */
export function FileField({ ref, id, label, accept, multiple, folder, most, onFiles }: FileFieldProps) {
  const { fromInput } = useWorld();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    const files = await fromInput(chosen, most);
    // The same file can be chosen again only when the field is empty.
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
