import { isNamedByLabel } from '../../../../core/index';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor } from '../../../../state/useEditor';
import { useShown } from '../../shownRow';
import { namedOf } from '../../subject';

/** Whether the file keeps a slug of this step or action; files of old servers know them by name alone. */
export function useHasSlug(): boolean {
  const { stepId, actionId } = useShown(namedOf);
  return useEditor((state) => {
    const document = selectDocument(state);
    return document === null || !isNamedByLabel(document.content.base?.source ?? document.source, actionId ?? stepId);
  });
}
