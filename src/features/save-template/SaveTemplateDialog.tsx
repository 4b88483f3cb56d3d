import { useMemo, useState } from 'react';
import {
  type Action,
  counted,
  findRow,
  type Literal,
  literalsIn,
  type RowId,
  readTemplates,
  templateFromAction,
  templateStanding,
} from '../../core/index';
import { savedActionOf } from '../../rows/commandTable';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { useShelfChanges } from '../../state/useTemplateShelf';
import { useTemplates } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field, FieldGroup } from '../../ui/Field';
import { TextArea, TextInput } from '../../ui/TextInput';
import styles from './SaveTemplateDialog.module.css';

export interface SaveTemplateProps {
  readonly row: RowId;
  readonly onClose: () => void;
}

/** The dialog for the action of a row, if it has one. */
export function SaveTemplate({ row, onClose }: SaveTemplateProps) {
  const process = useEditor(selectProcess);
  const found = process === null ? null : findRow(process, row);
  const action = found && savedActionOf(found);
  return action && <SaveTemplateDialog action={action} onClose={onClose} />;
}

interface SaveTemplateDialogProps {
  readonly action: Action;
  readonly onClose: () => void;
}

/** Creates a template from a step: asks for a name, and which of its texts become parameters. */
function SaveTemplateDialog({ action, onClose }: SaveTemplateDialogProps) {
  const { getState } = useEditorStore();
  const { all, builtin } = useTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  const { keepCustom, newId, now } = useShelfChanges();
  const literals = useMemo(() => literalsIn(action, all), [action, all]);
  const [name, setName] = useState(action.name);
  const [description, setDescription] = useState(action.notes ?? '');
  const [prefix, setPrefix] = useState(`${action.name.replace(/[^\p{L}\p{N}]+/gu, '')}.`);
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(literals.filter(({ isValue }) => !isValue).map(({ property }) => property)),
  );
  const isTaken = all.some(
    (template) => template.source === 'custom' && template.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const chosen = literals.filter(({ property }) => !left.has(property));

  async function save(thenOpen: boolean): Promise<void> {
    const library = templateStanding(action, all, [], links)?.template ?? null;
    const stamp = { exportedAt: new Date(now()).toISOString(), author: library?.author ?? 'unknown' };
    // A value not made a parameter stays in the template as it is.
    const record = templateFromAction(
      action,
      library,
      { name: name.trim(), description, prefix, chosen },
      stamp,
      newId,
    );
    const { templates, problems } = readTemplates(record, { builtins: builtin.templates, source: 'custom' });
    const [template] = templates;
    if (template === undefined) {
      getState().notify(problems[0]?.message ?? 'The step cannot be a template.', { tone: 'error' });
      return;
    }
    const kept = await keepCustom([{ template, text: `${JSON.stringify(record, null, 2)}\n`, path: '' }]);
    if (!kept.ok) {
      getState().notify(kept.message, { tone: 'error' });
      return;
    }
    onClose();
    getState().notify(
      `"${template.name}" is a template now, with ${counted(template.parameters.length, 'parameter')}. It is in the gallery under Custom.`,
    );
    if (thenOpen) getState().navigate({ screen: 'templates', template: template.id });
  }

  const whyNot = name.trim() === '' ? 'It needs a name' : isTaken ? 'A template of yours has this name' : null;
  return (
    <Dialog
      title={`Save "${action.name}" as a template`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button whyNot={whyNot} onClick={() => void save(true)}>
            Save and edit
          </Button>
          <Button look="main" whyNot={whyNot} onClick={() => void save(false)}>
            Save
          </Button>
        </>
      }
    >
      <Field label="Name" required error={isTaken ? 'A template of yours has this name.' : null}>
        {(ties) => <TextInput {...ties} value={name} onChange={setName} />}
      </Field>
      <Field label="Description">
        {(ties) => <TextArea {...ties} value={description} onChange={setDescription} />}
      </Field>
      {literals.length > 0 && (
        <>
          <FieldGroup
            label="Parameters"
            help="Ticked parameters are asked for wherever the template is used; the value here becomes the default."
          >
            <ul className={styles.list}>
              {literals.map((literal) => (
                <li key={literal.property}>
                  <Checkbox
                    label={<LiteralWords literal={literal} prefix={prefix} />}
                    checked={!left.has(literal.property)}
                    onChange={(isChosen) => setLeft(changed(left, literal.property, !isChosen))}
                  />
                </li>
              ))}
            </ul>
          </FieldGroup>
          {chosen.some(({ isValue }) => !isValue) && (
            <Field
              label="Prefix"
              help="Put before the parameter names, so that they do not clash with other variables."
            >
              {(ties) => <TextInput {...ties} code value={prefix} onChange={setPrefix} />}
            </Field>
          )}
        </>
      )}
    </Dialog>
  );
}

function LiteralWords({ literal, prefix }: { readonly literal: Literal; readonly prefix: string }) {
  const { label, value, name, isValue } = literal;
  const [first = '', ...more] = value.split('\n');
  const short = first.length > 60 || more.length > 0 ? `${first.slice(0, 60)}…` : first;
  return (
    <>
      {label} <code className={styles.value}>{short}</code>
      {!isValue && <span className={styles.becomes}>becomes {`#{${prefix}${name}}`}</span>}
    </>
  );
}

function changed(old: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(old);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
