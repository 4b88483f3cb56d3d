import type { StoreApi } from 'zustand';
import {
  type Action,
  ownOf,
  type Process,
  processToJson,
  type StepTemplate,
  stepFromTemplate,
  type TemplateDraft,
  utf8Bytes,
} from '../core/index';
import { createEditorStore } from './createEditorStore';
import type { EditorState } from './editorState';
import type { Planner } from './ports';
import { selectProcess } from './selectors/document';
import type { Settings } from './settings';

/** A template has no dry run. */
const noPlanner: Planner = {
  plan: async () => null,
  columns: async () => [],
  explain: async () => null,
  timeline: async () => null,
  outcomes: async () => null,
  serverPreview: async () => null,
  policyInput: async () => null,
};

/**
 * A store whose process has one step, made from a template, so that the template is edited with the fields of a step. It is a
 * working copy in memory: nothing of it is stored or saved as a process.
 */
export function createTemplateStore(
  template: StepTemplate,
  draft: TemplateDraft,
  settings: Settings,
): StoreApi<EditorState> {
  const store = createEditorStore({
    now: () => 0,
    planner: noPlanner,
    save: async () => ({ ok: false, error: { kind: 'cancelled', message: 'A template is saved by its own button.' } }),
  });
  store.setState({ settings });
  const bytes = utf8Bytes(processToJson(processOf(template, draft)));
  const [id] = store.getState().open([{ name: 'template.json', path: 'template.json', bytes, handle: null }]);
  const step = id === undefined ? undefined : ownOf(store.getState().documents, id)?.content.process.steps[0];
  if (id !== undefined && step !== undefined)
    store.getState().navigate({
      screen: 'process',
      documentId: id,
      tab: 'steps',
      part: null,
      selection: { stepId: step.id, actionId: null },
      field: null,
      panel: null,
      filter: '',
    });
  return store;
}

/** The template draft as the step in the store has it now; the draft itself if the store has no step. */
export function draftIn(state: EditorState, draft: TemplateDraft): TemplateDraft {
  const action = selectProcess(state)?.steps[0]?.actions[0];
  if (action === undefined) return draft;
  const { properties, packages, gitDependencies } = action;
  return { ...draft, properties, packages, gitDependencies };
}

function processOf(template: StepTemplate, draft: TemplateDraft): Process {
  const empty: Process = { kind: 'deployment', name: '', steps: [], runbook: null, extras: [], nextId: 1 };
  const step = stepFromTemplate(template, empty);
  const action: Action | undefined = step.actions[0];
  if (action === undefined) return { ...empty, steps: [step] };
  const { actionType, properties, packages, gitDependencies } = draft;
  return {
    ...empty,
    steps: [{ ...step, actions: [{ ...action, actionType, properties, packages, gitDependencies }] }],
  };
}
