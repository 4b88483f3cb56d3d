import { useState } from 'react';
import type { StepTemplate } from '../../core/index';
import type { GithubPlace } from '../../state/ports';
import { hostsAsked, publicLibrary } from '../../state/publicLibrary';
import { useEditorStore } from '../../state/useEditor';
import { useShelfChanges, useTemplateSync } from '../../state/useTemplateShelf';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { resultWords } from './resultWords';
import styles from './TemplatesScreen.module.css';

export interface TurnOnDialogProps {
  /** The public library; null asks for another one. */
  readonly place: GithubPlace | null;
  readonly builtins: readonly StepTemplate[];
  readonly onClose: () => void;
}

const fields = [
  ['owner', 'Owner', 'The person or company, such as OctopusDeploy.'],
  ['repository', 'Repository', ''],
  ['branch', 'Branch', ''],
  ['folder', 'Folder', 'Its template files are in this folder. Empty for the top of the repository.'],
] as const;

/** Names the hosts before the first request is sent. */
export function TurnOnDialog({ place, builtins, onClose }: TurnOnDialogProps) {
  const { getState } = useEditorStore();
  const { turnOn } = useShelfChanges();
  const [typed, setTyped] = useState<GithubPlace>(place ?? { owner: '', repository: '', branch: 'main', folder: '' });
  const { start } = useTemplateSync(idOf(typed));
  const missing = fields.find(([field]) => field !== 'folder' && typed[field].trim() === '');

  async function get(): Promise<void> {
    onClose();
    const library = await turnOn(trimmed(typed));
    if (!library.ok) {
      getState().notify(library.message, { tone: 'error' });
      return;
    }
    const result = await start(library.value, builtins);
    if (result !== null) getState().announce(resultWords(result));
  }

  return (
    <Dialog
      title={place === null ? 'Add a library from GitHub' : `Get the ${publicLibrary.title}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" whyNot={missing ? `${missing[1]} is missing` : null} onClick={() => void get()}>
            Get the templates
          </Button>
        </>
      }
    >
      <div className={styles.about}>
        {place === null ? (
          <div className={styles.fields}>
            {fields.map(([field, label, help]) => (
              <Field key={field} label={label} help={help === '' ? undefined : help} required={field !== 'folder'}>
                {(ties) => (
                  <TextInput
                    {...ties}
                    value={typed[field]}
                    onChange={(text) => setTyped({ ...typed, [field]: text })}
                  />
                )}
              </Field>
            ))}
          </div>
        ) : (
          <p>
            About 600 templates, 6 MB, from the folder {place.folder} of github.com/{place.owner}/{place.repository}.
            They are written by many people and licensed under Apache 2.0. Read a script before you use it.
          </p>
        )}
        <p>This asks:</p>
        <ul className={styles.hosts}>
          {hostsAsked.map((host) => (
            <li key={host}>
              <b>{host}</b>
            </li>
          ))}
        </ul>
        <p>
          They see your network address and which files are asked for, nothing about your processes. Later they are
          asked only when you press Check for updates.
        </p>
      </div>
    </Dialog>
  );
}

function trimmed({ owner, repository, branch, folder }: GithubPlace): GithubPlace {
  return {
    owner: owner.trim(),
    repository: repository.trim(),
    branch: branch.trim(),
    folder: folder.trim().replace(/^\/+|\/+$/g, ''),
  };
}

function idOf(place: GithubPlace): string {
  const { owner, repository, branch, folder } = trimmed(place);
  return `github ${owner}/${repository}/${branch}/${folder}`.toLowerCase();
}
