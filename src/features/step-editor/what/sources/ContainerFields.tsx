import { useState } from 'react';
import { type Container, setContainer } from '../../../../core/index';
import { Button } from '../../../../ui/Button';
import { Field } from '../../../../ui/Field';
import { TextArea } from '../../../../ui/TextInput';
import { useAction, useShown } from '../../shownRow';
import { useActionEdit } from '../../useRowEdit';
import { feedsInUse } from './feedsInUse';
import { SourceHead } from './SourceHead';
import styles from './Sources.module.css';
import type { SourcesProps } from './sourcesProps';
import { TextField } from './TextField';

/** The container image an action runs in. */
export function ContainerFields({ template }: SourcesProps) {
  const edit = useActionEdit();
  // A person empties a field to type another text; the fields stay until they are taken away.
  const [isOpen, setOpen] = useState(false);
  const [hasDockerfile, setDockerfile] = useState(false);
  const feeds = useShown(({ content }) => feedsInUse(content.process));
  const container = useAction((action) => action.container);
  if (container === null && !isOpen) {
    if (template?.sources.container !== true) return null;
    return (
      <p className={styles.add}>
        <Button look="quiet" icon="add" onClick={() => setOpen(true)}>
          Run in a container
        </Button>
      </p>
    );
  }
  const isBuilt = hasDockerfile || container?.gitUrl != null || container?.dockerfile != null;
  const set = (what: string, change: Partial<Omit<Container, 'extras'>> | null) => {
    setOpen(change !== null);
    setDockerfile(change !== null && isBuilt);
    edit(
      (action) =>
        change === null ? `Remove the container of "${action}"` : `Change ${what} of the container of "${action}"`,
      (before, stepId, actionId) => setContainer(before, stepId, actionId, change),
      `container ${what}`,
    );
  };
  const text = (value: string) => (value === '' ? null : value);
  return (
    <section className={styles.source} aria-label="Container">
      <SourceHead title="Container" removeLabel="Run without a container" onRemove={() => set('nothing', null)} />
      <TextField
        label="Image"
        help="Name and tag, such as octopusdeploy/worker-tools:6; expressions may be used."
        value={container?.image ?? ''}
        onChange={(image) => set('the image', { image: text(image) })}
      />
      <TextField
        label="Image feed"
        value={container?.feed ?? ''}
        offers={feeds}
        onChange={(feed) => set('the feed', { feed: text(feed) })}
      />
      {isBuilt ? (
        <>
          <TextField
            label="Git address"
            help="Where the image is built from; empty if it is not."
            value={container?.gitUrl ?? ''}
            onChange={(gitUrl) => set('the address', { gitUrl: text(gitUrl) })}
          />
          <Field label="Dockerfile">
            {(ties) => (
              <TextArea
                {...ties}
                code
                letterFirst
                rows={8}
                value={container?.dockerfile ?? ''}
                onChange={(dockerfile) => set('the Dockerfile', { dockerfile: text(dockerfile) })}
              />
            )}
          </Field>
        </>
      ) : (
        <p className={styles.add}>
          <Button look="quiet" icon="add" onClick={() => setDockerfile(true)}>
            Build the image from a Dockerfile
          </Button>
        </p>
      )}
    </section>
  );
}
