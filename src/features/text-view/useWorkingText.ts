import { useMemo } from 'react';
import { processToJson, processToOcl } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { textOf } from '../../state/workingText';

export type TextForm = 'ocl' | 'json';

/** The text of the process on screen in a form; that of its file where none is asked for. */
export function useWorkingText(form: TextForm | null): {
  readonly text: string;
  readonly form: TextForm;
} {
  const document = useEditor(selectDocument);
  const process = document?.content.process;
  const base = document?.content.base;
  const source = document?.source;
  const own = document?.file.format ?? 'ocl';
  const shown = form ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text follows the process, its base and nothing else
  const text = useMemo(() => {
    if (document === null || process === undefined) return '';
    if (shown === own) return textOf(document, document.content);
    return shown === 'json' ? processToJson(process) : processToOcl(process);
  }, [process, base, source, shown]);
  return { text, form: shown };
}
