import { useState } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { saveVersion } from '../../state/versionActions';
import { NameForm } from '../scenario/NameForm';

/** Asks for the name under which the process is kept as it is now. */
export function SaveVersion({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <NameForm
      title="Save a version"
      note="The process with its model and what-ifs, as they are now. It stays in this browser and in backups; the process file is not touched."
      action="Save"
      name={name}
      problem={problem}
      onName={(text) => {
        setName(text);
        setProblem(null);
      }}
      onSubmit={() => {
        const found = saveVersion(store, name, Date.now());
        setProblem(found);
        if (found === null) onClose();
      }}
      onClose={onClose}
    />
  );
}
