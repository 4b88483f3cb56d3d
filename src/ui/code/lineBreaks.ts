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
  // Asked whenever a text is shown, and most texts have no such break at all, which is found out at once.
  const isWindows = body.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(body);
  return { mark, body, lineBreak: isWindows ? '\r\n' : '\n' };
}
