import { useMemo } from 'react';
import { rowsOf, settingWord, type VariableUsage, variableUsages } from '../../core/index';
import { editorFieldOf } from '../../rows/editorField';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import styles from './VariablesPage.module.css';

/** Every text that reads a variable; each leads there. */
export function Usages({ name }: { readonly name: string }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const store = useEditorStore();
  const usages = useMemo(
    () => (content === null ? [] : variableUsages(content.process, content.model, name)),
    [content, name],
  );
  const rows = useMemo(
    () => new Map(content === null ? [] : rowsOf(content.process).map((row) => [`${row.stepId} ${row.actionId}`, row])),
    [content],
  );
  const follow = (usage: VariableUsage) => {
    const { changeView } = store.getState();
    if (usage.kind === 'variable') changeView({ field: usage.name });
    else {
      const selection = { stepId: usage.stepId, actionId: usage.actionId };
      changeView({ tab: 'steps', part: null, selection, field: editorFieldOf(usage.field) });
    }
  };
  if (usages.length === 0) return <p className={styles.about}>No text of the process or of a variable reads it.</p>;
  return (
    <ul className={styles.usages} aria-label={`Usages of ${name}`}>
      {usages.map((usage) => (
        <li key={JSON.stringify(usage)}>
          <button type="button" className={styles.usage} onClick={() => follow(usage)}>
            {usage.kind === 'variable'
              ? `Variable ${usage.name}`
              : `${rowName(rows, usage)}: ${settingWord(usage.field)}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Rows = ReadonlyMap<string, { readonly number: string; readonly name: string }>;

function rowName(rows: Rows, { stepId, actionId }: Extract<VariableUsage, { kind: 'field' }>): string {
  const row = rows.get(`${stepId} ${actionId}`) ?? rows.get(`${stepId} null`);
  return row === undefined ? 'A step' : `${row.number} ${row.name}`;
}
