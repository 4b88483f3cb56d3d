import { useMemo } from 'react';
import { type Action, type ActionForm, actionForm } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { useEarlierTemplates } from '../../../../state/useTemplateShelf';
import { useTemplates } from '../../../../state/useTemplates';

/**
 * The form of an action from the lists of templates that are there so far; null without an action. A step made from an
 * earlier version of a template has the fields of that version.
 */
export function useActionForm(action: Action | null): ActionForm | null {
  const { all, builtin } = useTemplates();
  const earlier = useEarlierTemplates(builtin.templates);
  const links = useEditor((state) => state.settings.templateLinks);
  const known = useMemo(() => [...all, ...earlier.map(({ template }) => template)], [all, earlier]);
  return useMemo(() => (action === null ? null : actionForm(action, known, links)), [action, known, links]);
}
