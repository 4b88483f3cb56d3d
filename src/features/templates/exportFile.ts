import { withoutMark } from '../../core/index';
/** The file for templates given away: one as it is, several as a list. */
export function exportFile(name: string, texts: readonly string[]): { readonly name: string; readonly text: string } {
  const list = texts.map((text) => withoutMark(text).trim());
  const text = texts.length === 1 ? (texts[0] ?? '') : `[\n${list.join(',\n')}\n]\n`;
  return { name: `${fileNameOf(name)}.json`, text };
}

/** "Slack - Send message" → "slack-send-message". */
function fileNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'step-template' : plain;
}
