import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';
import styles from './OpenButtons.module.css';

/** From a process without steps to one with some: a file, or the first sample. */
export function OtherWays() {
  const { fromInput, fromPicker, samples } = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const input = useRef<HTMLInputElement>(null);
  const [sample, setSample] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    void samples().then((listed) => {
      if (current && listed.ok) setSample(listed.value[0]?.slug ?? null);
    });
    return () => {
      current = false;
    };
  }, [samples]);

  async function open() {
    if (fromPicker === null) return input.current?.click();
    const picked = await fromPicker();
    if (picked.ok) openFiles(picked.value);
    else if (picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  async function takeInput({ target }: ChangeEvent<HTMLInputElement>) {
    const files = await fromInput([...(target.files ?? [])]);
    target.value = '';
    openFiles(files);
  }
  return (
    <>
      <Button icon="open" onClick={() => void open()}>
        Open a file
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".ocl,.json"
        aria-label="Files to open"
        tabIndex={-1}
        onChange={(event) => void takeInput(event)}
      />
      {sample !== null && <a href={`#/p/${sample}/steps`}>Load the sample</a>}
    </>
  );
}
