import { copyTemplate, readTemplates, type StepTemplate } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { useShelfChanges } from '../../state/useTemplateShelf';
import { useTemplates } from '../../state/useTemplates';
import { Button } from '../../ui/Button';

/** Copies a template to a person's own templates, and opens the copy for editing. */
export function CopyToOwn({ template }: { readonly template: StepTemplate }) {
  const { getState } = useEditorStore();
  const { all, builtin } = useTemplates();
  const { keepCustom, newId, now } = useShelfChanges();
  async function copy(): Promise<void> {
    const stamp = { id: newId(), exportedAt: new Date(now()).toISOString(), author: template.author ?? 'unknown' };
    const record = copyTemplate(template, freeName(template.name, all), stamp);
    const { templates, problems } = readTemplates(record, { builtins: builtin.templates, source: 'custom' });
    const [made] = templates;
    const answer =
      made === undefined
        ? { ok: false as const, message: problems[0]?.message ?? 'It cannot be copied.' }
        : await keepCustom([{ template: made, text: `${JSON.stringify(record, null, 2)}\n`, path: '' }]);
    if (answer.ok) getState().navigate({ screen: 'templates', template: stamp.id });
    else getState().notify(answer.message, { tone: 'error' });
  }
  return (
    <Button icon="copy" onClick={() => void copy()}>
      Copy to my templates
    </Button>
  );
}

function freeName(name: string, all: readonly StepTemplate[]): string {
  const taken = new Set(all.map((each) => each.name.toLowerCase()));
  for (let at = 1; ; at += 1) {
    const free = at === 1 ? `${name} (copy)` : `${name} (copy ${at})`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
