import { useState } from 'react';
import type { NamedVersion } from '../../state/openDocument';
import { useEditorStore } from '../../state/useEditor';
import { renameVersion } from '../../state/versionActions';
import { NameForm } from '../scenario/NameForm';

/** Asks for another name of a version. */
export function RenameVersion({ version, onClose }: { readonly version: NamedVersion; readonly onClose: () => void }) {
  const store = useEditorStore();
  const [name, setName] = useState(version.name);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <NameForm
      title={`Rename the version "${version.name}"`}
      action="Rename"
      name={name}
      problem={problem}
      onName={(text) => {
        setName(text);
        setProblem(null);
      }}
      onSubmit={() => {
        const found = renameVersion(store, version.id, name);
        setProblem(found);
        if (found === null) onClose();
      }}
      onClose={onClose}
    />
  );
}
