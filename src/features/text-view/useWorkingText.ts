import { useMemo } from 'react';
import { maskSecrets, processToJson, processToOcl } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { textOf } from '../../state/workingText';

export type TextForm = 'ocl' | 'json';

/** The text of the process on screen in a form; that of its file where none is asked for. Its secrets are marks. */
export function useWorkingText(form: TextForm | null): {
  readonly text: string;
  readonly form: TextForm;
  /** What the marks stand for. */
  readonly secrets: readonly string[];
} {
  const document = useEditor(selectDocument);
  const process = document?.content.process;
  const base = document?.content.base;
  const source = document?.source;
  const own = document?.file.format ?? 'ocl';
  const shown = form ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text follows the process, its base and nothing else
  const masked = useMemo(() => {
    if (document === null || process === undefined) return nothing;
    const asJson = shown === 'json';
    if (shown !== own) return { ...nothing, text: asJson ? processToJson(process) : processToOcl(process) };
    const text = textOf(document, document.content);
    return asJson ? maskSecrets(text) : { ...nothing, text };
  }, [process, base, source, shown]);
  return { ...masked, form: shown };
}

const nothing: { readonly text: string; readonly secrets: readonly string[] } = { text: '', secrets: [] };
