import {
  type Process,
  type ProcessTemplateUse,
  type Step,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
} from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Field, FieldGroup } from '../../../ui/Field';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { TextPreview } from '../expression/TextPreview';
import { useDraft } from '../useDraft';
import styles from './ProcessTemplateSection.module.css';
import { feedsInUse } from './sources/feedsInUse';
import { TextField } from './sources/TextField';

interface ProcessTemplateSectionProps {
  readonly step: Step;
  readonly use: ProcessTemplateUse;
}

/** The shared process template that stands in the place of the step, and what it is given. */
export function ProcessTemplateSection({ step, use }: ProcessTemplateSectionProps) {
  const { getState } = useEditorStore();
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
      <p className={styles.note}>
        What the template does is not in this file; the dry run knows its place in the order and nothing more.
      </p>
      <Field label="Template slug" help="Names the process template on the server." error={slug.error}>
        {(ties) => <TextInput {...ties} code value={slug.text} onChange={slug.type} />}
      </Field>
      <TextField
        label="Version"
        help="Which versions are taken: 2.X, 2.11.X, or one version."
        value={use.versionMask ?? ''}
        onChange={setMask}
      />
      {use.packageParameters.map((parameter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name; their place is what they are
        <PackageParameter key={at} step={step} parameter={parameter} at={at} />
      ))}
      {use.parameters.map((parameter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name; their place is what they are
        <Parameter key={at} step={step} parameter={parameter} at={at} />
      ))}
      {use.parameters.length + use.packageParameters.length === 0 && (
        <p className={styles.note}>It is given no parameters.</p>
      )}
    </>
  );
}

interface ParameterProps<T> {
  readonly step: Step;
  readonly parameter: T;
  /** Its place in the file, from 0. */
  readonly at: number;
}

function Parameter({ step, parameter, at }: ParameterProps<ProcessTemplateUse['parameters'][number]>) {
  const { getState } = useEditorStore();
  const value = parameter.value ?? '';
  const Input = value.includes('\n') ? TextArea : TextInput;
  const change = (text: string) =>
    void getState().edit(
      `Change ${parameter.name} of "${step.name}"`,
      (before) => setTemplateParameter(before, step.id, at, text),
      { fold: `template parameter ${at} ${step.id}` },
    );
  return (
    <Field label={parameter.name}>
      {(ties) => (
        <>
          <Input {...ties} code value={value} onChange={change} />
          <TextPreview subject={{ step, action: null }} text={value} />
        </>
      )}
    </Field>
  );
}

function PackageParameter({ step, parameter, at }: ParameterProps<ProcessTemplateUse['packageParameters'][number]>) {
  const { getState } = useEditorStore();
  const process: Process | null = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const { name, packageId, feed } = parameter;
  const change = (what: 'feed' | 'packageId') => (text: string) =>
    void getState().edit(
      `Change ${name} of "${step.name}"`,
      (before) => setTemplatePackage(before, step.id, at, { [what]: text === '' ? null : text }),
      { fold: `template package ${what} ${at} ${step.id}` },
    );
  return (
    <FieldGroup label={name}>
      <div className={styles.package}>
        <TextField label="Package ID" value={packageId ?? ''} onChange={change('packageId')} />
        <TextField
          label="Feed"
          value={feed ?? ''}
          offers={process === null ? [] : feedsInUse(process)}
          onChange={change('feed')}
        />
      </div>
    </FieldGroup>
  );
}
