import type { NamedVersion } from '../../state/openDocument';
import { useEditorStore } from '../../state/useEditor';
import { renameVersion } from '../../state/versionActions';
import { NameForm } from '../../ui/NameForm';

/** Asks for a new name of a version. */
export function RenameVersion({ version, onClose }: { readonly version: NamedVersion; readonly onClose: () => void }) {
  const store = useEditorStore();
  return (
    <NameForm
      title={`Rename the version "${version.name}"`}
      action="Rename"
      start={version.name}
      onSubmit={(name) => renameVersion(store, version.id, name)}
      onClose={onClose}
    />
  );
}
