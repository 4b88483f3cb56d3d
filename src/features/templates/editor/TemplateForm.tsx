import { type ComponentType, useState } from 'react';
import { briefMarkdown, counted, type JsonObject, templateCategories } from '../../../core/index';
import type { KeptStepTemplate } from '../../../state/ports';
import { EditorContext, useEditorStore } from '../../../state/useEditor';
import { useShelfChanges } from '../../../state/useTemplateShelf';
import type { TemplateLists } from '../../../state/useTemplates';
import { Button } from '../../../ui/Button';
import { Combobox } from '../../../ui/Combobox';
import { Disclosure } from '../../../ui/Disclosure';
import { Field } from '../../../ui/Field';
import { Prose } from '../../../ui/Prose';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { exportFile } from '../exportFile';
import { LogoField } from './LogoField';
import { ParameterEditor } from './ParameterEditor';
import styles from './TemplateForm.module.css';
import { Usage } from './Usage';
import { useTemplateForm } from './useTemplateForm';
import { Versions } from './Versions';

export interface TemplateFormProps {
  readonly one: KeptStepTemplate;
  /** The record as it is kept. */
  readonly saved: JsonObject;
  /** The record the form begins with: the saved one, what was left unsaved, or an earlier version. */
  readonly start: JsonObject;
  readonly lists: TemplateLists;
  readonly StepFields: ComponentType;
  readonly onStartOver: (record: JsonObject) => void;
}

type Part = 'settings' | 'parameters' | 'step' | 'usage' | 'versions';

/** Settings, parameters and step of a template, saved together as its next version. */
export function TemplateForm({ one, saved, start, lists, StepFields, onStartOver }: TemplateFormProps) {
  const { getState } = useEditorStore();
  const { saveAs, keepDraft } = useShelfChanges();
  const { store, meta, setMeta, record, isChanged, isKept, problems, save } = useTemplateForm(one, saved, start, lists);
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set<Part>(['settings', 'parameters', 'step']));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const version = typeof saved['Version'] === 'number' ? saved['Version'] : 0;
  const part = (name: Part) => ({
    open: open.has(name),
    onToggle: () => setOpen((old) => toggled(old, name)),
  });

  async function saveNow(): Promise<void> {
    const answer = await save();
    if (answer.ok) getState().announce(`Saved "${meta.name}" as version ${version + 1}.`);
    else getState().notify(answer.message, { tone: 'error' });
  }
  async function discard(): Promise<void> {
    await keepDraft(one.template.id, null);
    onStartOver(saved);
    getState().announce('What was not saved is discarded.');
  }
  async function give(): Promise<void> {
    const file = exportFile(meta.name, [isChanged ? `${JSON.stringify(record, null, 2)}\n` : one.text]);
    const answer = await saveAs(file.name, file.text);
    if (!answer.ok) getState().notify(answer.message, { tone: 'error' });
  }

  const whyNot = !isChanged ? 'Nothing has changed since the last version' : (errors[0]?.message ?? null);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title} tabIndex={-1}>
            {meta.name.trim() === '' ? 'Template without a name' : meta.name}
          </h1>
          <p className={styles.facts}>
            {typeName(lists, one.template.actionType)} · version {version}
            {isChanged ? ` · changed${isKept ? ', kept in this browser' : ''}` : ''}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => void give()}>Export</Button>
          <Button whyNot={isChanged ? null : 'Nothing has changed'} onClick={() => void discard()}>
            Discard changes
          </Button>
          <Button look="main" whyNot={whyNot} onClick={() => void saveNow()}>
            Save as version {version + 1}
          </Button>
        </div>
      </div>
      {errors.length + warnings.length > 0 && (
        <ul className={styles.problems} aria-label="Problems of the template">
          {[...errors, ...warnings].map(({ rule, severity, parameter, message }) => (
            <li key={`${rule} ${parameter ?? ''} ${message}`} data-severity={severity}>
              {message}
            </li>
          ))}
        </ul>
      )}
      <Disclosure title="Settings" summary={meta.category} {...part('settings')}>
        <Field label="Name" required>
          {(ties) => <TextInput {...ties} value={meta.name} onChange={(name) => setMeta({ ...meta, name })} />}
        </Field>
        <Field
          label="Description"
          help={meta.description === '' ? 'Markdown.' : <Prose nodes={briefMarkdown(meta.description)} />}
        >
          {(ties) => (
            <TextArea
              {...ties}
              rows={4}
              value={meta.description}
              onChange={(description) => setMeta({ ...meta, description })}
            />
          )}
        </Field>
        <Field label="Category" help="A word such as slack or iis; the gallery groups by it.">
          {(ties) => (
            <Combobox
              {...ties}
              value={meta.category}
              offers={templateCategories.map((category) => ({ value: category.toLowerCase() }))}
              onChange={(category) => setMeta({ ...meta, category })}
            />
          )}
        </Field>
        <LogoField logo={meta.logo} onChange={(logo) => setMeta((old) => ({ ...old, logo }))} />
        <Field label="Author">
          {(ties) => <TextInput {...ties} value={meta.author} onChange={(author) => setMeta({ ...meta, author })} />}
        </Field>
      </Disclosure>
      <Disclosure title="Parameters" summary={counted(meta.parameters.length, 'parameter')} {...part('parameters')}>
        <ParameterEditor
          parameters={meta.parameters}
          onChange={(parameters) => setMeta((old) => ({ ...old, parameters }))}
        />
      </Disclosure>
      <Disclosure
        title="Step"
        summary={`any field may use #{${meta.parameters[0]?.name ?? 'Parameter'}}`}
        {...part('step')}
      >
        <EditorContext value={store}>
          <StepFields />
        </EditorContext>
      </Disclosure>
      <Disclosure title="Usage" {...part('usage')}>
        <Usage template={one.template} lists={lists} />
      </Disclosure>
      <Disclosure title="Versions" summary={`${version} is the newest`} {...part('versions')}>
        <Versions template={one.template} lists={lists} onRestore={onStartOver} />
      </Disclosure>
    </div>
  );
}

function typeName({ builtin }: TemplateLists, actionType: string): string {
  return builtin.templates.find((each) => each.actionType === actionType)?.name ?? actionType;
}

function toggled(old: ReadonlySet<Part>, name: Part): ReadonlySet<Part> {
  const next = new Set(old);
  if (!next.delete(name)) next.add(name);
  return next;
}
