import { useMemo } from 'react';
import { addUnknown, type UnknownName, unknownNames } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './UnknownNote.module.css';
import { useModel } from './useModel';

const many = { environment: 'environments', channel: 'channels', tenant: 'tenants', lifecycle: 'lifecycles' } as const;

/** Names of one kind that are used but not in the model, with their uses and a button to add them. */
export function UnknownNote({ kind }: { readonly kind: UnknownName['kind'] }) {
  const model = useModel();
  const process = useEditor(selectProcess);
  const { getState } = useEditorStore();
  const unknown = useMemo(
    () => unknownNames(model, process).filter((each) => each.kind === kind),
    [model, process, kind],
  );
  if (unknown.length === 0) return null;
  const add = (names: readonly UnknownName[]) => {
    const said = names.map(({ name }) => name).join(', ');
    getState().edit(`Add ${said} to the model`, { model: (now) => addUnknown(now, names) });
    getState().announce(`Added ${said}.`);
  };
  return (
    <section className={styles.note} aria-label={`Unknown ${many[kind]}`}>
      <p className={styles.head}>
        <Icon name="warning" />
        <span>
          {unknown.length === 1 ? `1 name is` : `${unknown.length} names are`} used but not in the model. Add{' '}
          {unknown.length === 1 ? 'it' : 'them'}, or change what names {unknown.length === 1 ? 'it' : 'them'}.
        </span>
        {unknown.length > 1 && <Button onClick={() => add(unknown)}>Add all</Button>}
      </p>
      <ul className={styles.list}>
        {unknown.map((each) => (
          <li key={each.name} className={styles.item}>
            <b>{each.name}</b>
            <span className={styles.by}>{byWords(each.namedBy)}</span>
            <Button onClick={() => add([each])} aria-label={`Add ${each.name}`}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "step 3 "Deploy web", target web-01 and 4 more" */
function byWords(namedBy: readonly string[]): string {
  const shown = namedBy.slice(0, 3).join(', ');
  return namedBy.length > 3 ? `${shown} and ${namedBy.length - 3} more` : shown;
}
