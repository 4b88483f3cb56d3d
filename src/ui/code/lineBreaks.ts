/** A text as the editor holds it: without its byte-order mark, and with what to put back. */
export interface EditedText {
  readonly mark: string;
  readonly body: string;
  /** What ends a line. A text that mixes them keeps lone carriage returns as visible signs, so that none is lost. */
  readonly lineBreak: '\n' | '\r\n';
}

export function editedText(text: string): EditedText {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const breaks = body.match(/\r\n?|\n/g) ?? [];
  const isWindows = breaks.length > 0 && breaks.every((each) => each === '\r\n');
  return { mark, body, lineBreak: isWindows ? '\r\n' : '\n' };
}
