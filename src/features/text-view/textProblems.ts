import {
  type Process,
  type ReadProcess,
  readProcess,
  type StepSpan,
  stepSpans,
  stepSpansOf,
  type TextDiagnostic,
} from '../../core/index';
import type { CodeProblem } from '../../ui/code/CodeEditor';

/** What reading a text says of it. `process` null: it cannot be applied. */
export interface TextReading {
  readonly process: Process | null;
  readonly diagnostics: readonly TextDiagnostic[];
  readonly problems: readonly CodeProblem[];
  /** Where its steps stand. */
  readonly spans: readonly StepSpan[];
}

/** The last readable text: the next one differs by a few characters, and only the changed part is parsed. */
let last: ReadProcess | null = null;

export function readingOf(text: string): TextReading {
  const read = readProcess(text, null, false, last);
  if (read.ok) last = read.value;
  const diagnostics = read.ok ? read.value.diagnostics : read.error;
  const process = read.ok ? read.value.process : null;
  const spans = (read.ok ? stepSpansOf(read.value.source) : null) ?? stepSpans(text);
  return { process, diagnostics, problems: diagnostics.map((each) => problemOf(text, each)), spans };
}

/** Marks the word at the place, or one sign where there is none. */
function problemOf(text: string, { at, severity, message }: TextDiagnostic): CodeProblem {
  const word = /^[\w.-]+/.exec(text.slice(at.offset, at.offset + 80))?.[0].length ?? 1;
  return { from: at.offset, to: at.offset + word, severity: severity === 'error' ? 'error' : 'warning', message };
}
