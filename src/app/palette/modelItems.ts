import type { StoreApi } from 'zustand';
import { modelPages } from '../../features/model/modelPages';
import type { EditorState } from '../../state/editorState';
import { selectDocument, selectProcess } from '../../state/selectors/document';
import type { PaletteItem } from './paletteItem';

/** Pages of the model, its targets and its variables: each leads to its page, filtered to that object. */
export function modelItems(store: StoreApi<EditorState>): readonly PaletteItem[] {
  const state = store.getState();
  const model = selectDocument(state)?.content.model;
  if (model === undefined) return [];
  const isRunbook = selectProcess(state)?.kind === 'runbook';
  const item = (label: string, kind: string, part: string, field: string | null): PaletteItem => ({
    ...{ id: `model-${part}-${field ?? ''}`, label, kind, whyNot: null },
    run: () => show(store, part, field),
  });
  const pages = modelPages.filter((page) => page.isForRunbooks || !isRunbook);
  const variables = [...new Set(model.variables.map(({ name }) => name))];
  return [
    ...pages.map(({ part, word }) => item(`Model: ${word}`, 'Page', part, null)),
    item('Model: Variables', 'Page', 'variables', null),
    ...model.targets.map(({ name }) => item(name, 'Target', 'targets', name)),
    ...variables.map((name) => item(name, 'Variable', 'variables', name)),
  ];
}

/** The environments, channels and tenants that can be previewed. */
export function previewItems({ preview, setPreview, ...state }: EditorState): readonly PaletteItem[] {
  const model = selectDocument(state as EditorState)?.content.model;
  if (model === undefined) return [];
  const item = (id: string, label: string, kind: string, isNow: boolean, run: () => void): PaletteItem => ({
    ...{ id: `preview-${id}`, label, kind, run },
    whyNot: isNow ? 'it is previewed now' : null,
  });
  return [
    ...model.environments.map(({ name }) =>
      item(name, `Preview as ${name}`, 'Environment', preview.environment === name, () =>
        setPreview({ environment: name }),
      ),
    ),
    ...(model.channels.length < 2 ? [] : model.channels).map(({ name }) =>
      item(name, `Preview channel ${name}`, 'Channel', preview.channel === name, () => setPreview({ channel: name })),
    ),
    ...model.tenants.map(({ name }) =>
      item(name, `Preview for ${name}`, 'Tenant', preview.tenant === name, () => setPreview({ tenant: name })),
    ),
    ...(preview.tenant === null
      ? []
      : [item('none', 'Preview without a tenant', 'Tenant', false, () => setPreview({ tenant: null }))]),
  ];
}

function show(store: StoreApi<EditorState>, part: string, field: string | null): void {
  store.getState().changeView({ tab: 'model', part, field, panel: null });
}
