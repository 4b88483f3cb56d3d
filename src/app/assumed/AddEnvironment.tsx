import { type FormEvent, useId, useRef, useState } from 'react';
import { hasName, nameEnvironments, namesInText } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextInput } from '../../ui/TextInput';
import styles from './AssumedDialog.module.css';

/** Adds one or more environments from wherever environments are chosen. */
export function AddEnvironment({ onClose }: { readonly onClose: () => void }) {
  const environments = useEditor((state) => selectDocument(state)?.content.model.environments ?? []);
  const { getState } = useEditorStore();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [formId, nameId] = [useId(), useId()];
  const assumed = environments.filter((each) => each.assumed === true).map((each) => each.name);
  const names = namesInText(text);
  const real = environments.filter((each) => each.assumed !== true).map((each) => each.name);
  const known = names.find((name) => hasName(real, name));
  const whyNot =
    names.length === 0
      ? 'Type a name first'
      : known === undefined
        ? null
        : `There is already an environment "${known}"`;
  function add(event: FormEvent) {
    event.preventDefault();
    if (whyNot !== null) return;
    getState().edit(`Add ${names.join(', ')}`, { model: (model) => nameEnvironments(model, names) });
    getState().setPreview({ environment: names.at(-1) ?? null });
    onClose();
  }
  return (
    <Dialog
      title="Add an environment"
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={whyNot}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.body} onSubmit={add}>
        <div>
          <label htmlFor={nameId}>Name</label>
          <TextInput ref={field} id={nameId} value={text} onChange={setText} />
          <p className={styles.hint}>
            Several are separated by commas, in the order of promotion.
            {assumed.length > 0 && ` They take the place of ${assumed.join(', ')}, which are only assumed.`}
          </p>
        </div>
      </form>
    </Dialog>
  );
}
