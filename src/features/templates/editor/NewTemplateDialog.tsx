import { useState } from 'react';
import { copyTemplate, readTemplates, type StepTemplate } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { useShelfChanges } from '../../../state/useTemplateShelf';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';

export interface NewTemplateDialogProps {
  readonly builtins: readonly StepTemplate[];
  readonly onClose: () => void;
}

/** Asks for the name and the type of step of a template made from scratch. */
export function NewTemplateDialog({ builtins, onClose }: NewTemplateDialogProps) {
  const { getState } = useEditorStore();
  const { keepCustom, newId, now } = useShelfChanges();
  const types = builtins.filter(({ actionType }) => actionType !== 'Octopus.ProcessTemplate');
  const [name, setName] = useState('');
  const [type, setType] = useState('Octopus.Script');

  async function make(): Promise<void> {
    const builtin = types.find(({ actionType }) => actionType === type);
    if (builtin === undefined) return;
    const stamp = { id: newId(), exportedAt: new Date(now()).toISOString(), author: 'unknown' };
    const record = withStart(copyTemplate(builtin, name.trim(), stamp));
    const { templates, problems } = readTemplates(record, { builtins, source: 'custom' });
    const [template] = templates;
    const answer =
      template === undefined
        ? { ok: false as const, message: problems[0]?.message ?? 'It is not a template.' }
        : await keepCustom([{ template, text: `${JSON.stringify(record, null, 2)}\n`, path: '' }]);
    if (!answer.ok) {
      getState().notify(answer.message, { tone: 'error' });
      return;
    }
    onClose();
    getState().navigate({ screen: 'templates', template: stamp.id });
  }

  return (
    <Dialog
      title="New template"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" whyNot={name.trim() === '' ? 'It needs a name' : null} onClick={() => void make()}>
            Create template
          </Button>
        </>
      }
    >
      <Field label="Name" required>
        {(ties) => <TextInput {...ties} value={name} onChange={setName} />}
      </Field>
      <Field label="Type of step" help="It cannot be changed later; everything else can.">
        {(ties) => (
          <Select
            {...ties}
            value={type}
            options={types
              .map((each) => ({ value: each.actionType, label: each.name }))
              .toSorted((left, right) => left.label.localeCompare(right.label))}
            onChange={setType}
          />
        )}
      </Field>
    </Dialog>
  );
}

const body = 'Octopus.Action.Script.ScriptBody';

/** A template that runs an inline script needs one; it starts with a comment that does nothing. */
function withStart(record: ReturnType<typeof copyTemplate>): ReturnType<typeof copyTemplate> {
  const properties = record['Properties'];
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return record;
  const own = properties as ReturnType<typeof copyTemplate>;
  const isInline = own['Octopus.Action.Script.ScriptSource'] === 'Inline' && (own[body] ?? '') === '';
  return isInline ? { ...record, Properties: { ...own, [body]: '# What the step does' } } : record;
}
