import { isNamedByLabel } from '../../../../core/index';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor } from '../../../../state/useEditor';
import { namedOf, type Subject } from '../../subject';

/** Whether the file keeps a slug of this step or action; files of old servers know them by name alone. */
export function useHasSlug(subject: Subject): boolean {
  const { stepId, actionId } = namedOf(subject);
  return useEditor((state) => {
    const document = selectDocument(state);
    return document === null || !isNamedByLabel(document.content.base?.source ?? document.source, actionId ?? stepId);
  });
}
