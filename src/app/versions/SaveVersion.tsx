import { useEditorStore } from '../../state/useEditor';
import { saveVersion } from '../../state/versionActions';
import { NameForm } from '../../ui/NameForm';

/** Asks for the name under which to save the process as it is now. */
export function SaveVersion({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  return (
    <NameForm
      title="Save a version"
      note="The process with its model and what-ifs, as they are now. It stays in this browser and in backups; the process file is not touched."
      action="Save"
      onSubmit={(name) => saveVersion(store, name, Date.now())}
      onClose={onClose}
    />
  );
}
