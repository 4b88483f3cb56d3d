import { useRef } from 'react';
import { useEditor } from '../state/useEditor';
import { Button } from '../ui/Button';
import { FileField } from './FileField';
import styles from './ModelTab.module.css';
import { PasteText } from './shell/PasteText';
import { useOpenFiles } from './useOpenFiles';

/** Imports into the model, and saving the model to a file. */
export function ModelActions() {
  const openFiles = useOpenFiles();
  const saveModel = useEditor((state) => state.saveModel);
  const input = useRef<HTMLInputElement>(null);
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
      <FileField ref={input} label="Lists to import" accept=".json,.ocl" multiple onFiles={openFiles} />
    </div>
  );
}
