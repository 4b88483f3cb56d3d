import { useEffect } from 'react';
import { stepIn } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { selectSelection, selectTab } from '../state/selectors/view';
import { useEditor } from '../state/useEditor';

/** "Smoke test · Harbor Web · Preflight" in the browser's tab. */
export function useDocumentTitle(): void {
  const title = useEditor(titleOf);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf(state: EditorState): string {
  const document = selectDocument(state);
  if (state.view.screen === 'settings') return 'Settings · Preflight';
  if (state.view.screen === 'shared') return 'A shared process · Preflight';
  if (state.view.screen === 'templates') return 'Templates · Preflight';
  if (document === null) return 'Preflight';
  const [selection, tab] = [selectSelection(state), selectTab(state)];
  const step = stepIn(document.content.process, selection?.stepId);
  const action = step?.actions.find((candidate) => candidate.id === selection?.actionId);
  const place = tab === 'steps' ? (action?.name ?? step?.name ?? 'Steps') : tabWords[tab];
  return `${place} · ${document.title} · Preflight`;
}

const tabWords = { plan: 'Plan', compare: 'Compare', text: 'Text', model: 'Model' } as const;
