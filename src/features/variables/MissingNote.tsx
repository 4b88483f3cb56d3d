import { useMemo, useState } from 'react';
import { addVariable, counted, type MissingVariable, missingVariables } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './VariablesPage.module.css';

/** How many names are listed at first. */
const fewNames = 6;

/** Variables that the process reads and the model does not list, one click to add each; their values stay unknown. */
export function MissingNote({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const { getState } = useEditorStore();
  const [showsAll, setShowsAll] = useState(false);
  const process = content?.process;
  const model = content?.model;
  const missing = useMemo(
    () => (process === undefined || model === undefined ? [] : missingVariables(process, model)),
    [process, model],
  );
  if (missing.length === 0) return null;
  const add = (names: readonly MissingVariable[]) => {
    const said = names.length === 1 ? (names[0]?.name ?? '') : `${names.length} variables`;
    getState().edit(names.length === 1 ? `Add variable ${said}` : `Add ${said}`, {
      model: (before) => names.reduce((now, { name }) => addVariable(now, { name, value: null }), before),
    });
    getState().announce(`Added ${said}.`);
    const [first] = names;
    if (first !== undefined && names.length === 1) onAdded(first.name);
  };
  const complete = (isComplete: boolean) =>
    getState().edit(isComplete ? 'Assume the list of variables is complete' : 'Assume there may be more variables', {
      model: (now) => ({ ...now, variablesComplete: isComplete }),
    });
  const isComplete = model?.variablesComplete !== false;
  return (
    <section className={styles.missing} aria-label="Variables that are not in the model">
      <p>
        {counted(missing.length, 'variable is', 'variables are')} read but not in the model.{' '}
        {isComplete
          ? 'The list is assumed to be complete, so reading one is an error.'
          : 'Whatever depends on one is unknown, since the project or a library set may define it.'}
      </p>
      <div className={styles.missingTools}>
        {missing.length > 1 && <Button onClick={() => add(missing)}>Add all {missing.length}</Button>}
        <Button look="quiet" onClick={() => complete(!isComplete)}>
          {isComplete ? 'There may be more variables' : 'This list is complete'}
        </Button>
      </div>
      <ul>
        {missing.slice(0, showsAll ? missing.length : fewNames).map((each) => (
          <li key={each.name} className={styles.missingLine}>
            <code>{each.name}</code>
            <span className={styles.about}>{byWords(each.readBy)}</span>
            <Button icon="add" onClick={() => add([each])} aria-label={`Add ${each.name}`}>
              Add
            </Button>
          </li>
        ))}
      </ul>
      {missing.length > fewNames && (
        <Button look="link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${missing.length}`}
        </Button>
      )}
    </section>
  );
}

/** "step 3 "Deploy web", variable Url and 4 more" */
function byWords(readBy: readonly string[]): string {
  const shown = readBy.slice(0, 2).join(', ');
  return readBy.length > 2 ? `${shown} and ${readBy.length - 2} more` : shown;
}
