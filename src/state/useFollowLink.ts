import { useCallback } from 'react';
import type { ReasonLink } from '../core/index';
import { useEditorStore } from './useEditor';

/** Words of a link to what decided; null for what this screen cannot lead to. */
export function linkText(link: ReasonLink): string | null {
  if (link.kind === 'setting') return 'Go to setting';
  if (link.kind === 'step') return 'Go to step';
  if (link.kind === 'variable') return `Show ${link.name}`;
  if (link.kind === 'target') return `Show ${link.name}`;
  return null;
}

/** Goes to the setting or step a reason leads to, and leaves the reasons open. */
export function useFollowLink(): (link: ReasonLink) => void {
  const store = useEditorStore();
  return useCallback(
    (link) => {
      const { view, navigate } = store.getState();
      if (view.screen !== 'process') return;
      if (link.kind === 'setting') {
        const selection = { stepId: link.stepId, actionId: link.actionId };
        navigate({ ...view, tab: 'steps', part: null, selection, field: link.field });
      } else if (link.kind === 'variable') {
        navigate({ ...view, tab: 'model', part: 'variables', field: link.name });
      } else if (link.kind === 'target') {
        navigate({ ...view, tab: 'model', part: 'targets', field: link.name });
      } else if (link.kind === 'step') {
        navigate({
          ...view,
          tab: 'steps',
          part: null,
          selection: { stepId: link.stepId, actionId: null },
          field: null,
        });
      }
    },
    [store],
  );
}
