import {
  addedRow,
  addStep,
  counted,
  emptyRequired,
  err,
  findRow,
  ok,
  type Process,
  type Result,
  type RowId,
  type StepFromTemplateOptions,
  type StepTemplate,
  serverIdOf,
  stepFromTemplate,
  stepIn,
  targetTagsOf,
} from '../../core/index';
import type { EditError } from '../../state/editState';
import { selectDocument } from '../../state/selectors/document';
import { useEditorStore } from '../../state/useEditor';
import type { AddPlace } from '../../state/viewState';
import { numberWords } from './placeWords';

/** Adds a step of a template at a place as one edit, and goes to it or stays for more. */
export type AddTemplate = (template: StepTemplate, place: AddPlace, options?: { readonly stay?: boolean }) => void;

export function useAddTemplate(): AddTemplate {
  const { getState } = useEditorStore();
  return (template, place, options) => {
    const { edit, notify, announce, changeView, settings, changeSettings } = getState();
    const before = selectDocument(getState())?.content.process;
    if (!before) return;
    const form = selectDocument(getState())?.file.format ?? 'ocl';
    const { templateLinks, addsTemplates } = settings;
    const linkedAs = addsTemplates === 'linked' ? serverIdOf(template, templateLinks) : null;
    const link = linkedAs === null ? { form } : { form, linkedAs };
    const refusal = edit(`Add "${template.name}"`, (process) => addedTo(process, template, place, link));
    if (refusal) {
      notify(refusal.message, { tone: 'error' });
      return;
    }
    const others = settings.recentTemplates.filter((id) => id !== template.id);
    changeSettings({ recentTemplates: [template.id, ...others].slice(0, maxRecent) });
    const after = selectDocument(getState())?.content.process;
    const row = after ? addedRow(before, after) : null;
    if (!after || !row) return;
    const missing = missingIn(after, row.stepId, row.actionId, template);
    const added = `Added "${nameOf(after, row)}" as ${numberWords(after, row)}.`;
    if (missing.length === 0) announce(added);
    else {
      const fields = `${counted(missing.length, 'required field')} ${missing.length === 1 ? 'is' : 'are'} empty`;
      notify(`${added} ${fields}: ${missing.join(', ')}.`, { undoable: true });
    }
    if (options?.stay) {
      // The next one follows this one, so that several are in the order in which they were added.
      if (place.at === 'after') changeView({ panel: { kind: 'add', place: { at: 'after', stepId: row.stepId } } });
      return;
    }
    changeView({ tab: 'steps', part: null, selection: row, field: 'name', panel: null });
  };
}

/** How many templates are remembered as recently used. */
const maxRecent = 8;

function addedTo(
  process: Process,
  template: StepTemplate,
  place: AddPlace,
  link: StepFromTemplateOptions,
): Result<Process, EditError> {
  const added = addStep(process, stepFromTemplate(template, process, link), place);
  return added.ok ? ok(added.value) : err({ kind: added.error.kind, message: added.error.message });
}

function nameOf(process: Process, row: RowId): string {
  return findRow(process, row)?.name ?? '';
}

/** Labels of what the new step needs and does not have; its target tags among them. */
function missingIn(
  process: Process,
  stepId: string,
  actionId: string | null,
  template: StepTemplate,
): readonly string[] {
  const step = stepIn(process, stepId);
  const action = step?.actions.find((candidate) => candidate.id === actionId) ?? step?.actions[0];
  if (!step || !action) return [];
  const needsTags = template.defaultLocation === 'target' || template.defaultLocation.endsWith('OnBehalfOfRoles');
  const tags = needsTags && actionId === null && targetTagsOf(step).length === 0 ? ['Target tags'] : [];
  return [...emptyRequired(template, action.properties).map(({ label }) => label), ...tags];
}
