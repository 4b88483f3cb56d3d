import { useRef } from 'react';
import { type Assumed, assumedPart, keepEnvironments } from '../../core/index';
import { selectProcessViewOrNull } from '../../state/selectors/view';
import { useAssumed } from '../../state/useAssumed';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileField } from '../FileField';
import { useOpenFiles } from '../useOpenFiles';
import styles from './AssumedDialog.module.css';
import { AssumedEnvironments } from './AssumedEnvironments';

/** Everything that is assumed about the model, each with a way to enter the real value. */
export function AssumedDialog({ onClose }: { readonly onClose: () => void }) {
  const assumed = useAssumed();
  const openFiles = useOpenFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      title="What is assumed"
      note="The file does not say, so the plan assumes it."
      onClose={onClose}
      footer={
        <>
          <Button icon="open" onClick={() => input.current?.click()}>
            Open files that have it
          </Button>
          <Button look="main" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {assumed.length === 0 && <p>Nothing is assumed any more.</p>}
        {assumed.map((each) => (
          <section key={each.kind} className={styles.part} aria-label={titles[each.kind]}>
            <h3 className={styles.title}>{titles[each.kind]}</h3>
            <p>{each.sentence}</p>
            <Ways assumed={each} onClose={onClose} />
          </section>
        ))}
        <p className={styles.hint}>
          Real files replace all this: drop the project's .octopus folder, a preflight.model.json, or the server's JSON
          lists of environments, machines and variables anywhere on this page.
        </p>
        <FileField
          ref={input}
          label="Files that have it"
          accept=".ocl,.json"
          multiple
          onFiles={(files) => {
            onClose();
            openFiles(files);
          }}
        />
      </div>
    </Dialog>
  );
}

const titles: Readonly<Record<Assumed['kind'], string>> = {
  environments: 'Environments',
  'inferred environments': 'Environments',
  'inferred channels': 'Channels',
  targets: 'Targets',
  variables: 'Variables',
};

function Ways({ assumed, onClose }: { readonly assumed: Assumed; readonly onClose: () => void }) {
  const { getState } = useEditorStore();
  const isShown = useEditor((state) => selectProcessViewOrNull(state) !== null);
  const { kind, names } = assumed;
  const keep = () => getState().edit('Keep the assumed environments', { model: keepEnvironments });
  function show() {
    onClose();
    getState().changeView({ tab: 'model', part: assumedPart[kind], selection: null, field: null, panel: null });
  }
  if (kind === 'environments') return <AssumedEnvironments names={names} onKeep={keep} />;
  return (
    <p className={styles.ways}>
      {kind === 'inferred environments' && <Button onClick={keep}>Keep them</Button>}
      {isShown && (
        <Button look="quiet" onClick={show}>
          Go to {titles[kind].toLowerCase()}
        </Button>
      )}
    </p>
  );
}
