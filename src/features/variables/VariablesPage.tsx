import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ambiguousValues } from '../../core/index';
import { selectField, selectTab } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { useHalfTyped } from '../../state/useHalfTyped';
import { Button } from '../../ui/Button';
import { SearchBox } from '../../ui/SearchBox';
import { TextInput } from '../../ui/TextInput';
import { TitledSection } from '../../ui/TitledSection';
import { useFocusAfterRemoval } from '../../ui/useFocusAfterRemoval';
import { useLineKeys } from '../../ui/useLineKeys';
import { GroupLines } from './GroupLines';
import { MissingNote } from './MissingNote';
import { useModel, useVariableEdits, variableNameProblem } from './useVariables';
import styles from './VariablesPage.module.css';
import { fitsFilter, variableGroups } from './variableGroups';

/** How many names are on screen at once; the filter finds the others. */
const maxNames = 60;

/** Variables with all their values and scopes, what clashes among them, and where each is read. */
export function VariablesPage() {
  const { variables } = useModel();
  const [filter, setFilter] = useState('');
  const asked = useEditor((state) => (selectTab(state) === 'model' ? selectField(state) : null));
  const page = useRef<HTMLElement>(null);
  const onRemoved = useFocusAfterRemoval(page);
  const groups = useMemo(() => variableGroups(variables), [variables]);
  const keys = useLineKeys(useMemo(() => groups.map(({ name }) => name), [groups]));
  const clashes = useMemo(() => ambiguousValues(variables), [variables]);
  const fitting = groups.filter((group) => fitsFilter(group, filter));
  const first = fitting.filter((group, at) => at < maxNames || isCalled(group.name, asked));

  useEffect(() => {
    if (asked === null) return;
    setFilter('');
    const line = [...(page.current?.querySelectorAll<HTMLElement>('[data-variable]') ?? [])].find((each) =>
      isCalled(each.dataset['variable'] ?? '', asked),
    );
    line?.scrollIntoView?.({ block: 'center' });
    line?.querySelector('input')?.focus();
  }, [asked]);

  /** A new name is last: if that is out of sight, the filter shows it. */
  const seeAdded = (name: string) => {
    if (filter !== '' || groups.length >= maxNames) setFilter(name);
  };

  return (
    <TitledSection
      id="model-variables"
      title="Variables"
      count={groups.length}
      about="Values that expressions read. The value with the most specific matching scope is used; a secret is never shown."
      ref={page}
    >
      {clashes.size > 0 && (
        <p className={styles.clash}>
          {clashes.size} values clash: the server does not define which of them is used. They are marked.
        </p>
      )}
      <MissingNote onAdded={seeAdded} />
      {groups.length === 0 && (
        <p className={styles.empty}>
          There are no variables yet. Add one here, or import variables.ocl of the project.
        </p>
      )}
      <SearchBox label="Filter variables" value={filter} onChange={setFilter} />
      <ul className={styles.list} aria-label="Variables">
        {first.map((group) => (
          <GroupLines
            key={keys[groups.indexOf(group)]}
            group={group}
            clashes={clashes}
            isAsked={isCalled(group.name, asked)}
            onRemove={onRemoved}
          />
        ))}
      </ul>
      {fitting.length > first.length && (
        <p className={styles.about}>
          {first.length} of {fitting.length.toLocaleString('en')} are shown. Filter to see others.
        </p>
      )}
      {groups.length > 0 && fitting.length === 0 && <p className={styles.about}>None matches the filter.</p>}
      <AddVariable onAdded={seeAdded} />
    </TitledSection>
  );
}

function isCalled(name: string, asked: string | null): boolean {
  return asked !== null && name.toUpperCase() === asked.toUpperCase();
}

function AddVariable({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const { add } = useVariableEdits();
  const model = useModel();
  const [name, setName] = useHalfTyped('name of the new variable');
  const [value, setValue] = useHalfTyped('value of the new variable');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = variableNameProblem(model, name);
    setProblem(found);
    if (found !== null) return;
    add({ name: name.trim(), value });
    onAdded(name.trim());
    setName('');
    setValue('');
  };
  return (
    <form className={styles.add} data-adds onSubmit={submit}>
      <TextInput aria-label="Name of the new variable" placeholder="New variable" value={name} onChange={setName} />
      <TextInput aria-label="Value of the new variable" placeholder="Value" value={value} onChange={setValue} code />
      <Button type="submit" icon="add" whyNot={name.trim() === '' ? 'Type a name first' : null}>
        Add
      </Button>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
