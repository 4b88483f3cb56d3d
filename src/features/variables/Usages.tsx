import { useMemo } from 'react';
import { rowsOf, type VariableUsage, variableUsages } from '../../core/index';
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
      changeView({ tab: 'steps', part: null, selection, field: fieldNames[usage.field] ?? usage.field });
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
              : `${rowName(rows, usage)}: ${fieldWords[usage.field] ?? usage.field}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where the editor has a field of its own for a property, and what it is called there. */
const fieldNames: Readonly<Record<string, string>> = {
  'Octopus.Step.ConditionVariableExpression': 'expression',
  'Octopus.Action.ConditionVariableExpression': 'action-condition',
  'Octopus.Action.TargetRoles': 'target-tags',
  'Octopus.Action.MaxParallelism': 'window-size',
};
const fieldWords: Readonly<Record<string, string>> = {
  'Octopus.Step.ConditionVariableExpression': 'expression of its run condition',
  'Octopus.Action.ConditionVariableExpression': 'expression of its condition',
  'Octopus.Action.TargetRoles': 'target tags',
  'Octopus.Action.MaxParallelism': 'window size',
  'Octopus.Action.Script.ScriptBody': 'script',
};

type Rows = ReadonlyMap<string, { readonly number: string; readonly name: string }>;

function rowName(rows: Rows, { stepId, actionId }: Extract<VariableUsage, { kind: 'field' }>): string {
  const row = rows.get(`${stepId} ${actionId}`) ?? rows.get(`${stepId} null`);
  return row === undefined ? 'A step' : `${row.number} ${row.name}`;
}
