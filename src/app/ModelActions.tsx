import { type ChangeEvent, useRef } from 'react';
import { useEditor } from '../state/useEditor';
import { Button } from '../ui/Button';
import styles from './ModelTab.module.css';
import { PasteText } from './shell/PasteText';
import { useOpenFiles } from './useOpenFiles';
import { useWorld } from './world';

/** What comes into the whole model from elsewhere, and the way of it to a file. */
export function ModelActions() {
  const { fromInput } = useWorld();
  const openFiles = useOpenFiles();
  const saveModel = useEditor((state) => state.saveModel);
  const input = useRef<HTMLInputElement>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = await fromInput([...(target.files ?? [])]);
    // The same file can be chosen again only when the field is empty.
    target.value = '';
    openFiles(files);
  };
  return (
    <div className={styles.actions}>
      <Button
        icon="open"
        title="The server's JSON lists of environments, machines, channels, lifecycles, tenants or variables, or a model file"
        onClick={() => input.current?.click()}
      >
        Import lists…
      </Button>
      <PasteText />
      <Button icon="save" onClick={() => void saveModel()}>
        Save the model
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".json,.ocl"
        aria-label="Lists to import"
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
    </div>
  );
}
