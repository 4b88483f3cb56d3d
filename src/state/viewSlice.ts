import type { DeploymentModel } from '../core/index';
import type { EditorState } from './editorState';
import { withWhyOfEnvironment, withWhyOfSelection } from './followWhy';
import { withNotice, withoutUndo } from './notices';
import { viewWithin } from './selection';
import { selectDocument } from './selectors/document';
import { selectProcessViewOrNull } from './selectors/view';
import { defaultSettings, type Settings } from './settings';
import type { PlainTools, Slice } from './slice';
import type { Preview, View, ViewState } from './viewState';

/** The view, the preview, and the messages of the app. */
export const viewSlice: Slice<ViewState, PlainTools> = ({ get, set }) => {
  return {
    view: { screen: 'library' },
    preview: { environment: null, channel: defaultChannel, tenant: null },
    settings: defaultSettings,
    overlay: null,
    notices: [],
    lost: null,
    announcement: '',
    navigate: (view) => set((state) => arrivedAt(state, view)),
    changeView: (change) =>
      set((state) => {
        const view = selectProcessViewOrNull(state);
        return view === null ? {} : arrivedAt(state, { ...view, ...change });
      }),
    setPreview: (preview) =>
      set((state) => {
        const view = withWhyOfEnvironment(state.view, preview.environment ?? null);
        return { preview: { ...state.preview, ...preview }, ...(view === null ? {} : { view }) };
      }),
    showOverlay: (overlay) => set({ overlay }),
    changeSettings: (change) => set((state) => ({ settings: { ...state.settings, ...change } })),
    notify: (text, options) => {
      const restored = options?.bringsBack === undefined ? {} : { bringsBack: options.bringsBack };
      const stays = options?.stays === true ? { stays: true } : {};
      const newest = options?.undoable === true ? (selectDocument(get())?.past.at(-1)?.id ?? null) : null;
      const notice = { tone: options?.tone ?? 'info', text, undoes: newest, ...restored, ...stays };
      set({ notices: withNotice(get().notices, notice) });
    },
    dismiss: (noticeId) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== noticeId) })),
    // The same text must be announced again; a non-breaking space makes it a different text.
    announce: (text) => set((state) => ({ announcement: state.announcement === text ? `${text}\u00a0` : text })),
  };
};

const defaultChannel = 'Default';

function arrivedAt(state: EditorState, view: View): Partial<EditorState> {
  const document = selectDocument({ ...state, view });
  if (document === null) return { view, lost: null, notices: withoutUndo(state.notices) };
  const { process } = document.content;
  const shown = withWhyOfSelection(viewWithin(view, process), state.view, process);
  if (selectDocument(state)?.id === document.id) return { view: shown, lost: null };
  return {
    view: shown,
    lost: null,
    notices: withoutUndo(state.notices),
    preview: previewFor(document.content.model, state.settings.previews),
    plan: { status: 'none', plan: null },
  };
}

/**
 * The preview of a newly opened process: the last environment, which matters most, unless the settings say the first or none;
 * none if the model has none.
 */
export function previewFor(model: DeploymentModel, previews: Settings['previews'] = 'last'): Preview {
  const channels = model.channels.map((channel) => channel.name);
  const channel = channels.find((name) => name === defaultChannel) ?? channels[0] ?? defaultChannel;
  const environments = previews === 'none' ? [] : model.environments;
  const environment = environments.at(previews === 'first' ? 0 : -1)?.name ?? null;
  return { environment, channel, tenant: null };
}
