import { useMemo, useState } from 'react';
import {
  contentOf,
  type PropertyValue,
  sameName,
  settingWord,
  toNewerTemplate,
  type UpdateChange,
} from '../../../core/index';
import { lineChanges } from '../../../state/lineChanges';
import { selectProcess } from '../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { DiffLines } from '../../../ui/DiffLines';
import styles from './UpdateDialog.module.css';
import { updateOutdated, withoutLook } from './updateOutdated';
import { type OutdatedAction, outdatedIn, useTemplateStandingOf } from './useTemplateStanding';
import { ValueTable } from './ValueTable';

export interface UpdateDialogProps {
  readonly behind: OutdatedAction;
  readonly onClose: () => void;
}

/** Old and new version of a step's template side by side, with what becomes of the step's values. */
export function UpdateDialog({ behind, onClose }: UpdateDialogProps) {
  const { getState } = useEditorStore();
  const process = useEditor(selectProcess);
  const standingOf = useTemplateStandingOf();
  const { action, standing } = behind;
  const { from, template } = standing;
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [keeps, setKeeps] = useState<ReadonlySet<string>>(new Set());
  const [withOthers, setWithOthers] = useState(false);
  const { changes } = useMemo(
    () => toNewerTemplate(action, from, template, { values, keeps }),
    [action, from, template, values, keeps],
  );
  const others = useMemo(() => {
    if (process === null) return [];
    return outdatedIn(process, standingOf).filter(
      (other) => other.action.id !== action.id && sameName(other.standing.template.id, template.id),
    );
  }, [process, standingOf, action.id, template.id]);
  // Values left empty here are left empty in the others, too.
  const same = { values: withEmpty(values, changes), keeps };
  const easy = withoutLook(others, same);

  function update(): void {
    const some = withOthers ? [behind, ...easy] : [behind];
    const words = some.length === 1 ? `"${action.name}"` : `${some.length} steps`;
    const refusal = getState().edit(`Update ${words} to version ${template.version} of "${template.name}"`, (before) =>
      updateOutdated(before, some, same),
    );
    onClose();
    if (refusal !== null) getState().notify(refusal.message, { tone: 'error' });
    else
      getState().notify(`Updated ${words} to version ${template.version} of "${template.name}".`, { undoable: true });
  }

  const overwritten = changes.filter((change) => change.kind === 'overwritten');
  const packages = changes.filter((change) => change.kind === 'package-added' || change.kind === 'package-dropped');
  return (
    <Dialog
      place="wide"
      title={`Update "${action.name}"`}
      note={`${template.name}, ${standing.version === null ? 'a version that is not known' : `version ${standing.version}`} → ${template.version}`}
      onClose={onClose}
      footer={
        <>
          {others.length > 0 && (
            <div className={styles.others}>
              {easy.length > 0 && (
                <Checkbox
                  label={`Also the ${easy.length === 1 ? 'other step' : `${easy.length} other steps`} made from it, with the same answers`}
                  checked={withOthers}
                  onChange={setWithOthers}
                />
              )}
              {easy.length < others.length && <p className={styles.quiet}>{leftWords(others.length - easy.length)}</p>}
            </div>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" onClick={update}>
            Update
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {from === null && (
          <p className={styles.quiet}>
            The version the step was made from is not here, so every text that differs from the new version is shown.
          </p>
        )}
        <h2 className={styles.heading}>Your values</h2>
        <ValueTable
          changes={changes}
          from={standing.version}
          to={template}
          onAnswer={(name, value) =>
            setValues(value === null ? without(values, name) : new Map(values).set(name, value))
          }
          answers={values}
        />
        {overwritten.map((change) => (
          <section key={change.name} aria-label={`Your text: ${change.name}`}>
            <h2 className={styles.heading}>Changed in this step: {settingWord(change.name)}</h2>
            <Checkbox
              label="Keep the text of this step"
              checked={change.isKept}
              onChange={(isKept) =>
                setKeeps(
                  isKept
                    ? new Set([...keeps, change.name])
                    : new Set([...keeps].filter((each) => each !== change.name)),
                )
              }
            />
            <DiffLines
              lines={lineChanges(change.mine, change.next ?? '')}
              label={`This step and the new version: ${change.name}`}
            />
          </section>
        ))}
        {packages.length > 0 && <PackageChanges changes={packages} />}
        <TemplateChanges from={from} to={template} />
      </div>
    </Dialog>
  );
}

function PackageChanges({ changes }: { readonly changes: readonly UpdateChange[] }) {
  return (
    <section>
      <h2 className={styles.heading}>Packages</h2>
      <ul className={styles.list}>
        {changes.map(({ kind, name }) => (
          <li key={name}>
            {name === '' ? 'The package' : `The package "${name}"`}{' '}
            {kind === 'package-added'
              ? 'is new.'
              : 'is dropped. Check whether release versions or channels depend on it.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the template itself does differently. */
function TemplateChanges({
  from,
  to,
}: {
  readonly from: OutdatedAction['standing']['from'];
  readonly to: OutdatedAction['standing']['template'];
}) {
  const [old, next] = [contentOf(from), contentOf(to)];
  const names = [...new Set([...next.keys(), ...old.keys()])].filter(
    (name) => textOf(old.get(name)) !== textOf(next.get(name)),
  );
  if (from === null) return null;
  return (
    <>
      {names.map((name) => (
        <section key={name}>
          <h2 className={styles.heading}>Changed in the template: {settingWord(name)}</h2>
          <DiffLines
            lines={lineChanges(textOf(old.get(name)), textOf(next.get(name)))}
            label={`Old and new version: ${name}`}
          />
        </section>
      ))}
      {names.length === 0 && (
        <p className={styles.quiet}>The template does the same as before; only its parameters changed.</p>
      )}
    </>
  );
}

function textOf(value: PropertyValue | undefined): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

function leftWords(count: number): string {
  return count === 1
    ? 'One other step needs its own review and stays as it is.'
    : `${count} other steps need their own review and stay as they are.`;
}

/** The answers, with every new value that was left empty among them. */
function withEmpty(values: ReadonlyMap<string, string>, changes: readonly UpdateChange[]): ReadonlyMap<string, string> {
  const empty = changes
    .filter((change) => change.kind === 'added' && change.value === '')
    .map(({ name }) => [name, ''] as const);
  return new Map([...empty, ...values]);
}

function without(values: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  const next = new Map(values);
  next.delete(name);
  return next;
}
