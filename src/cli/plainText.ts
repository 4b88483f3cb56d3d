/**
 * A text of a file as it may be on a terminal: control characters, which could move the cursor or hide a line, become
 * a sign one can see.
 */
export function plainText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

/** A text wrapped between words into lines of limited width. */
export function wrapped(text: string, width: number): readonly string[] {
  if (text.length <= width && !text.startsWith(' ')) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
