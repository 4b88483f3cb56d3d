import type { TextDiagnostic } from '../../base/diagnostic';

/** A problem with a whole file, reported at its beginning; the message names the path inside. */
export function textProblem(code: string, message: string): TextDiagnostic {
  return { code, severity: 'error', message, at: { offset: 0, line: 1, column: 1 } };
}
