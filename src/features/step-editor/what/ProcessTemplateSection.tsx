import {
  counted,
  type DeploymentModel,
  dropTemplateParameter,
  giveTemplatePackage,
  giveTemplateParameter,
  listed,
  type Process,
  type ProcessTemplateUse,
  type Step,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
  stepsOfUse,
  templateFor,
} from '../../../core/index';
import type { OpenDocument } from '../../../state/openDocument';
import { isChanged } from '../../../state/selectors/changes';
import { selectDocument } from '../../../state/selectors/document';
import { openTemplate, selectModel } from '../../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Field, FieldGroup } from '../../../ui/Field';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { TextPreview } from '../expression/TextPreview';
import { useDraft } from '../useDraft';
import styles from './ProcessTemplateSection.module.css';
import { isNeeded, type ParameterEntry, parametersOf } from './parametersOf';
import { feedsInUse } from './sources/feedsInUse';
import { TextField } from './sources/TextField';

interface ProcessTemplateSectionProps {
  readonly step: Step;
  readonly use: ProcessTemplateUse;
}

/** The shared process template that is in the place of the step, and what it is given. */
export function ProcessTemplateSection({ step, use }: ProcessTemplateSectionProps) {
  const { getState } = useEditorStore();
  const model = useEditor(selectModel);
  const template = templateFor(model.processTemplates ?? [], use);
  const slug = useDraft(use.slug, (text) =>
    getState().edit(
      `Change the process template of "${step.name}"`,
      (before) => setProcessTemplate(before, step.id, { slug: text.trim() }),
      { fold: `template slug ${step.id}` },
    ),
  );
  const setMask = (text: string) =>
    getState().edit(
      `Change the template version of "${step.name}"`,
      (before) => setProcessTemplate(before, step.id, { versionMask: text.trim() === '' ? null : text.trim() }),
      { fold: `template version ${step.id}` },
    );
  return (
    <>
      <TemplateNote step={step} use={use} model={model} />
      <Field label="Template slug" help="Names the process template on the server." error={slug.error}>
        {(ties) => <TextInput {...ties} code value={slug.text} onChange={slug.type} />}
      </Field>
      <TextField
        label="Version"
        help="Which versions are taken: 2.X, 2.11.X, or one version."
        value={use.versionMask ?? ''}
        onChange={setMask}
      />
      <div data-field="template-parameters">
        {parametersOf(use, template).map((each) =>
          each.isPackage ? (
            <PackageParameter key={each.key} step={step} use={use} entry={each} />
          ) : (
            <Parameter key={each.key} step={step} use={use} entry={each} />
          ),
        )}
      </div>
      {use.parameters.length + use.packageParameters.length === 0 && (template?.parameters ?? []).length === 0 && (
        <p className={styles.note}>It is given no parameters.</p>
      )}
    </>
  );
}

/** Where its steps come from, which version that is, or what would make them known. */
function TemplateNote({ step, use, model }: ProcessTemplateSectionProps & { readonly model: DeploymentModel }) {
  const { getState } = useEditorStore();
  const open = useEditor((state) => {
    const document = selectDocument(state);
    return document === null ? null : openTemplate(state, document, use.slug);
  });
  const steps = stepsOfUse(step, model);
  const version = steps[0]?.origin?.template.version ?? '';
  if (steps.length === 0)
    return (
      <p className={styles.note}>
        What the template does is not known here: open its file {use.slug}.ocl as well, or add a server's answer with
        it. Until then the dry run knows its place in the order and nothing more.
      </p>
    );
  return (
    <p className={styles.note}>
      {`${counted(steps.length, 'step')} of the process template ${use.slug}${version === '' ? ', as ' : ` ${version}. `}`}
      {version === '' && `${open === null ? 'its file was when this process was opened' : openWords(open)}. `}
      They are changed in the template; here you set what it is given.
      {version !== '' && open !== null && ' The open file of the template is not used: a published version fits.'}
      {open !== null && (
        <>
          {' '}
          <Button
            look="link"
            onClick={() => getState().changeView({ documentId: open.id, selection: null, field: null })}
          >
            Open the template
          </Button>
        </>
      )}
    </p>
  );
}

function openWords(open: OpenDocument): string {
  return isChanged(open) ? 'it is open here, with the changes that are not saved yet' : 'it is open here';
}

interface ParameterProps {
  readonly step: Step;
  readonly use: ProcessTemplateUse;
  readonly entry: ParameterEntry;
}

function Parameter({ step, use, entry }: ParameterProps) {
  const { getState } = useEditorStore();
  const { name, at, known } = entry;
  const value = (at === null ? null : use.parameters[at]?.value) ?? '';
  const Input = value.includes('\n') ? TextArea : TextInput;
  const label = `Change ${name} of "${step.name}"` as const;
  const change = (text: string) =>
    void getState().edit(
      label,
      (before) =>
        at === null
          ? giveTemplateParameter(before, step.id, name, text)
          : setTemplateParameter(before, step.id, at, text),
      { fold: `template parameter ${name} ${step.id}` },
    );
  const isOwn = known !== null && at !== null && (use.parameters[at]?.extras.length ?? 0) === 0;
  return (
    <Field
      label={known?.label ?? name}
      name={name}
      help={helpOf(entry)}
      required={known !== null && isNeeded(known)}
      error={at === null && known !== null && isNeeded(known) ? 'The template needs a value.' : null}
    >
      {(ties) => (
        <>
          <Input {...ties} code value={value} onChange={change} />
          {at !== null && <TextPreview subject={{ step, action: null }} text={value} />}
          {isOwn && (
            <Button
              look="link"
              onClick={() => void getState().edit(label, (before) => dropTemplateParameter(before, step.id, name))}
            >
              {(known.values ?? []).length > 0 ? 'Take the value of the template' : 'Take the value away'}
            </Button>
          )}
        </>
      )}
    </Field>
  );
}

function PackageParameter({ step, use, entry }: ParameterProps) {
  const { getState } = useEditorStore();
  const process: Process | null = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const { name, at, known } = entry;
  const label = `Change ${name} of "${step.name}"` as const;
  const given = at === null ? null : (use.packageParameters[at] ?? null);
  const change = (what: 'feed' | 'packageId') => (text: string) =>
    void getState().edit(
      label,
      (before) => setTemplatePackage(before, step.id, at ?? 0, { [what]: text === '' ? null : text }),
      { fold: `template package ${what} ${name} ${step.id}` },
    );
  return (
    <FieldGroup
      label={known?.label ?? name}
      help={helpOf(entry)}
      required={known !== null && isNeeded(known)}
      error={given === null ? 'The template needs a package.' : null}
    >
      {given === null ? (
        <Button onClick={() => void getState().edit(label, (before) => giveTemplatePackage(before, step.id, name))}>
          Choose a package
        </Button>
      ) : (
        <div className={styles.package}>
          <TextField label="Package ID" value={given.packageId ?? ''} onChange={change('packageId')} />
          <TextField
            label="Feed"
            value={given.feed ?? ''}
            offers={process === null ? [] : feedsInUse(process)}
            onChange={change('feed')}
          />
        </div>
      )}
    </FieldGroup>
  );
}

/** What the template says of the parameter, and its own value where none is given. */
function helpOf({ name, at, known }: ParameterEntry): string {
  const own = (known?.values ?? []).map(({ value, scope }) => {
    const where = scope === undefined ? '' : ` in ${listed(scope.environment)}`;
    return `${value === null ? 'a secret' : `"${value}"`}${where}`;
  });
  return [
    known?.label !== undefined && known.label !== name ? `${name}.` : '',
    known?.helpText ?? '',
    at === null && own.length > 0 ? `The template has ${listed(own)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
