import { counted, listed } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { useShelfChanges, useTemplateLibraries, useTemplatesAreFetched } from '../../state/useTemplateShelf';
import { PartLine } from './PartLine';

/** The libraries of templates that were turned on or taken from a disk; a person's own templates are no part of it. */
export function LibrariesLine() {
  const { libraries, problem } = useTemplateLibraries();
  const { removeLibrary } = useShelfChanges();
  const areFetched = useTemplatesAreFetched();
  const notify = useEditor((state) => state.notify);
  return (
    <PartLine
      what="Template libraries"
      amount={counted(libraries.length, 'library', 'libraries')}
      whyNot={
        areFetched
          ? 'Templates are being fetched now. Wait, or cancel it under Templates'
          : (problem ?? (libraries.length === 0 ? 'No library is turned on' : null))
      }
      lost={`The templates of ${listed(libraries.map(({ title }) => title))} can no longer be added. Steps made from them stay as they are, your own templates too. A GitHub library can be fetched again.`}
      clear={async () => {
        for (const { id } of libraries) {
          const answer = await removeLibrary(id);
          if (!answer.ok) notify(answer.message, { tone: 'error' });
        }
        return [];
      }}
    />
  );
}
