import { type Process, readProcess, stepIn, type TextDiagnostic } from '../core/index';
import { adopted } from './adopted';
import { changedLinesText } from './changedLines';
import type { Content, OpenDocument, Selection } from './openDocument';
import { readText, textOf } from './workingText';

/** A text applied as the whole process, or the problems with it. */
export type Applied =
  | {
      readonly ok: true;
      readonly label: `Edit ${string}`;
      readonly content: Content;
      readonly selection: Selection | null;
    }
  | { readonly ok: false; readonly diagnostics: readonly TextDiagnostic[] };

/**
 * The content after a person edited the text of the process. That text becomes the base of later edits, so saving writes its
 * exact bytes. The selection stays if there is still a row with the same slug.
 */
export function appliedText(
  document: OpenDocument,
  { text, form }: { readonly text: string; readonly form: 'ocl' | 'json' },
  selection: Selection | null,
): Applied {
  if (form !== document.file.format) return appliedInOtherForm(document, text, selection);
  const { recover: _recover, ...file } = document.file;
  const read = readText({ file }, text);
  if (!read.ok) return { ok: false, diagnostics: read.error };
  const { process, source } = read.value;
  const changes = changedLinesText(textOf(document, document.content), text);
  return {
    ok: true,
    label: `Edit the text (${changes})`,
    content: { ...document.content, process, base: { text, source, process } },
    selection: selection && sameRow(document.content.process, process, selection),
  };
}

/** A text in the other format than the file's changes the process; the file keeps its own layout. */
function appliedInOtherForm(document: OpenDocument, text: string, selection: Selection | null): Applied {
  const read = readProcess(text);
  if (!read.ok) return { ok: false, diagnostics: read.error };
  const process = adopted(read.value.process, document.content.process);
  return {
    ok: true,
    label: 'Edit the text',
    content: { ...document.content, process },
    selection: selection && sameRow(document.content.process, process, selection),
  };
}

function sameRow(before: Process, after: Process, { stepId, actionId }: Selection): Selection | null {
  const old = stepIn(before, stepId);
  const step = after.steps.find((each) => each.slug === old?.slug);
  if (!step) return null;
  const slug = old?.actions.find((action) => action.id === actionId)?.slug;
  return { stepId: step.id, actionId: step.actions.find((action) => action.slug === slug)?.id ?? null };
}
