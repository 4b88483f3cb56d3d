import type { StoreApi } from 'zustand';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  type Process,
  readProcess,
  readServerAnswers,
  type Scenario,
} from '../../src/core/index';
import { createEditorStore } from '../../src/state/createEditorStore';
import type { EditorState } from '../../src/state/editorState';
import { historyOf } from '../../src/state/history';
import type { IncomingFile, Planner, Ports } from '../../src/state/ports';
import { previewFor } from '../../src/state/viewSlice';
import { granted } from './granted';

/** What any file with slugs was read from. */
const { source } = granted(readProcess('step "a" {\n    action {}\n}\n'));

/** A planner that never answers, for tests that do not look at plans. */
export const silentPlanner: Planner = {
  plan: () => new Promise(() => {}),
  columns: async () => [],
  explain: async () => null,
  timeline: async () => null,
  outcomes: async () => null,
  serverPreview: async () => null,
  policyInput: async () => null,
};

/** Ports without a world: nothing is computed, saving succeeds, time stands still. */
export const quietPorts: Ports = {
  answers: { reader: () => readServerAnswers, fetch: async () => {} },
  now: () => 0,
  planner: silentPlanner,
  save: async () => ({ ok: true, way: 'file' }),
};

/** A store with this process open on its Steps tab, under the id and title "test". */
export function editorWith(
  process: Process,
  options: { readonly model?: DeploymentModel; readonly scenario?: Scenario; readonly ports?: Partial<Ports> } = {},
): StoreApi<EditorState> {
  const store = createEditorStore({ ...quietPorts, ...options.ports });
  const model = options.model ?? emptyModel;
  const scenario = options.scenario ?? asConfigured;
  store.setState({
    documents: {
      test: {
        id: 'test',
        title: 'test',
        origin: 'file',
        file: {
          name: 'deployment_process.ocl',
          path: 'deployment_process.ocl',
          bytes: new Uint8Array(),
          beside: [],
          format: 'ocl',
          handle: null,
        },
        source,
        ...historyOf({ process, model, scenario }),
        savedProcess: process,
        unread: [],
        savedAt: null,
      },
    },
    order: ['test'],
    preview: previewFor(model),
    view: {
      screen: 'process',
      documentId: 'test',
      tab: 'steps',
      part: null,
      selection: null,
      field: null,
      panel: null,
      filter: '',
    },
  });
  return store;
}

/** A file as a test writes it down. */
export function fileOf(path: string, text: string): IncomingFile {
  return { name: path.split('/').at(-1)!, path, bytes: new TextEncoder().encode(text), handle: null };
}
