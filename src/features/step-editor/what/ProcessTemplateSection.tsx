import { memo } from 'react';
import {
  counted,
  dropTemplateParameter,
  giveTemplatePackage,
  giveTemplateParameter,
  listed,
  type ProcessTemplate,
  type ProcessTemplateParameter,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
  stepsOfUse,
  templateFor,
} from '../../../core/index';
import type { EditorState } from '../../../state/editorState';
import type { OpenDocument } from '../../../state/openDocument';
import { isChanged } from '../../../state/selectors/changes';
import { selectDocument } from '../../../state/selectors/document';
import { openTemplate } from '../../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Field, FieldGroup } from '../../../ui/Field';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { TextPreview } from '../expression/TextPreview';
import { type Shown, useShown } from '../shownRow';
import { useDraft } from '../useDraft';
import { useRowEdit } from '../useRowEdit';
import styles from './ProcessTemplateSection.module.css';
import { isNeeded, type ParameterEntry, parametersOf } from './parametersOf';
import { feedsInUse } from './sources/feedsInUse';
import { TextField } from './sources/TextField';

/** The shared process template used by the step, and its parameters. */
export function ProcessTemplateSection() {
  const edit = useRowEdit();
  const template = useShown(templateIn);
  const given = useShown(({ step }) => step.processTemplate?.parameters.map(({ name }) => name) ?? []);
  const packages = useShown(({ step }) => step.processTemplate?.packageParameters.map(({ name }) => name) ?? []);
  const named = { parameters: given.map((name) => ({ name })), packageParameters: packages.map((name) => ({ name })) };
  const mask = useShown(({ step }) => step.processTemplate?.versionMask ?? '');
  const slug = useDraft(
    'process template',
    useShown(({ step }) => step.processTemplate?.slug ?? ''),
    (text) =>
      edit(
        (name) => `Change the process template of "${name}"`,
        (before, stepId) => setProcessTemplate(before, stepId, { slug: text.trim() }),
        'template slug',
      ),
  );
  const setMask = (text: string) =>
    void edit(
      (name) => `Change the template version of "${name}"`,
      (before, stepId) => setProcessTemplate(before, stepId, { versionMask: text.trim() === '' ? null : text.trim() }),
      'template version',
    );
  return (
    <>
      <TemplateNote />
      <Field label="Template slug" help="Names the process template on the server." error={slug.error}>
        {(ties) => <TextInput {...ties} code letterFirst value={slug.text} onChange={slug.type} />}
      </Field>
      <TextField
        label="Version"
        help="Which versions are taken: 2.X, 2.11.X, or one version."
        value={mask}
        onChange={setMask}
      />
      <div data-field="template-parameters">
        {parametersOf(named, template).map(({ key, isPackage, ...entry }) =>
          isPackage ? <PackageParameter key={key} {...entry} /> : <Parameter key={key} {...entry} />,
        )}
      </div>
      {given.length + packages.length === 0 && (template?.parameters ?? []).length === 0 && (
        <p className={styles.note}>No parameters are set.</p>
      )}
    </>
  );
}

/** What is known of the template that the step uses. */
function templateIn({ step, content }: Shown): ProcessTemplate | null {
  return step.processTemplate === null ? null : templateFor(content.model.processTemplates ?? [], step.processTemplate);
}

/** Where its steps come from and in which version, or what would make them known. */
function TemplateNote() {
  const { getState } = useEditorStore();
  const slug = useShown(({ step }) => step.processTemplate?.slug ?? '');
  const count = useShown(({ step, content }) => stepsOfUse(step, content.model).length);
  const version = useShown(({ step, content }) => stepsOfUse(step, content.model)[0]?.origin?.template.version ?? '');
  const openId = useEditor((state) => openFile(state, slug)?.id ?? null);
  const source = useEditor((state) => fileWords(openFile(state, slug)));
  if (count === 0)
    return (
      <p className={styles.note}>
        What the template does is not known here: open its file {slug}.ocl as well, or add a server's answer with it.
        Until then the dry run knows only its position.
      </p>
    );
  return (
    <p className={styles.note}>
      {`${counted(count, 'step')} of the process template ${slug}${version === '' ? `, as ${source}. ` : ` ${version}. `}`}
      They are changed in the template; here you set their parameters.
      {version !== '' && openId !== null && ' The open file of the template is not used: a published version fits.'}
      {openId !== null && (
        <>
          {' '}
          <Button
            look="link"
            onClick={() => getState().changeView({ documentId: openId, selection: null, field: null })}
          >
            Open the template
          </Button>
        </>
      )}
    </p>
  );
}

function openFile(state: EditorState, slug: string): OpenDocument | null {
  const document = selectDocument(state);
  return document === null ? null : openTemplate(state, document, slug);
}

function fileWords(open: OpenDocument | null): string {
  if (open === null) return 'its file was when this process was opened';
  return isChanged(open) ? 'it is open here, with the changes that are not saved yet' : 'it is open here';
}

type ParameterProps = Omit<ParameterEntry, 'key' | 'isPackage'>;

const Parameter = memo(function Parameter({ name, at, known }: ParameterProps) {
  const edit = useRowEdit();
  const given = useShown(({ step }) => (at === null ? undefined : step.processTemplate?.parameters[at]));
  const value = given?.value ?? '';
  const Input = value.includes('\n') ? TextArea : TextInput;
  const label = (step: string) => `Change ${name} of "${step}"` as const;
  const change = (text: string) =>
    void edit(
      label,
      (before, stepId) =>
        at === null
          ? giveTemplateParameter(before, stepId, name, text)
          : setTemplateParameter(before, stepId, at, text),
      `template parameter ${name}`,
    );
  const drop = () => void edit(label, (before, stepId) => dropTemplateParameter(before, stepId, name));
  const isOwn = known !== null && at !== null && (given?.extras.length ?? 0) === 0;
  return (
    <Field
      label={known?.label ?? name}
      name={name}
      help={helpOf(name, at, known)}
      required={known !== null && isNeeded(known)}
      error={at === null && known !== null && isNeeded(known) ? 'The template needs a value.' : null}
    >
      {(ties) => (
        <>
          <Input {...ties} code value={value} onChange={change} />
          {at !== null && <TextPreview text={value} isOfStep />}
          {isOwn && (
            <Button look="link" onClick={drop}>
              {(known.values ?? []).length > 0 ? "Use the template's value" : 'Remove the value'}
            </Button>
          )}
        </>
      )}
    </Field>
  );
});

const PackageParameter = memo(function PackageParameter({ name, at, known }: ParameterProps) {
  const edit = useRowEdit();
  const feeds = useShown(({ content }) => feedsInUse(content.process));
  const label = (step: string) => `Change ${name} of "${step}"` as const;
  const given = useShown(({ step }) => (at === null ? undefined : step.processTemplate?.packageParameters[at]));
  const change = (what: 'feed' | 'packageId') => (text: string) =>
    void edit(
      label,
      (before, stepId) => setTemplatePackage(before, stepId, at ?? 0, { [what]: text === '' ? null : text }),
      `template package ${what} ${name}`,
    );
  const give = () => void edit(label, (before, stepId) => giveTemplatePackage(before, stepId, name));
  return (
    <FieldGroup
      label={known?.label ?? name}
      help={helpOf(name, at, known)}
      required={known !== null && isNeeded(known)}
      error={given === undefined ? 'The template needs a package.' : null}
    >
      {given === undefined ? (
        <Button onClick={give}>Choose a package</Button>
      ) : (
        <div className={styles.package}>
          <TextField label="Package ID" value={given.packageId ?? ''} onChange={change('packageId')} />
          <TextField label="Feed" value={given.feed ?? ''} offers={feeds} onChange={change('feed')} />
        </div>
      )}
    </FieldGroup>
  );
});

/** The template's help for the parameter, and its own value if none is given. */
function helpOf(name: string, at: number | null, known: ProcessTemplateParameter | null): string {
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
