import { useMemo } from 'react';
import { type Action, type ActionForm, actionForm } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { useTemplates } from '../../../../state/useTemplates';

/** The form of an action from the lists of templates that are there so far; null without an action. */
export function useActionForm(action: Action | null): ActionForm | null {
  const { all } = useTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  return useMemo(() => (action === null ? null : actionForm(action, all, links)), [action, all, links]);
}
