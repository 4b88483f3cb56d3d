import { useRef } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FileField } from '../FileField';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';

/** For a process without steps: opens a file or the first sample instead. */
export function OtherWays() {
  const { fromPicker, samples } = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const input = useRef<HTMLInputElement>(null);
  const [sample] = samples;

  async function open() {
    if (fromPicker === null) return input.current?.click();
    const picked = await fromPicker();
    if (picked.ok) openFiles(picked.value);
    else if (picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  return (
    <>
      <Button icon="open" onClick={() => void open()}>
        Open a file
      </Button>
      <FileField ref={input} label="Files to open" accept=".ocl,.json" multiple onFiles={openFiles} />
      {sample !== undefined && <a href={`#/p/${sample.slug}/steps`}>Load the sample</a>}
    </>
  );
}
