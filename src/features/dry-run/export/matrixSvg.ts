import type { PlanReport, Verdict } from '../../../core/index';

const size = { row: 26, head: 34, title: 70, name: 300, column: 190, pad: 16 };
/** Maximum length of each kind of text, in characters. */
const longest = { name: 40, label: 24, title: 90 };

/** Colours of the light theme; a picture does not follow the theme of whoever opens it. */
const colours: Readonly<Record<Verdict, string>> = {
  Runs: '#0a6b5d',
  Waits: '#6b3fa0',
  Skipped: '#525b66',
  Error: '#b3261e',
  'Not in scope': '#5a5f8c',
  'No targets': '#8a5300',
  Off: '#5f6670',
  'Left out': '#5f6670',
  Fails: '#b3261e',
  'Not reached': '#7a2e4d',
  Unknown: '#0b5cad',
};

/** Signs before the words, so that verdicts are distinct in a black-and-white print. */
const signs: Readonly<Record<Verdict, string>> = {
  Runs: '●',
  Waits: '‖',
  Skipped: '↷',
  Error: '△',
  'Not in scope': '▢',
  'No targets': '⊕',
  Off: '⊘',
  'Left out': '✂',
  Fails: '✕',
  'Not reached': '⇥',
  Unknown: '◇',
};

/** The matrix as a picture: steps by environments, each verdict a sign and a word. */
export function matrixSvg({ head, plan }: PlanReport): string {
  const { rows, environments } = plan;
  const width = size.pad * 2 + size.name + environments.length * size.column;
  const height = size.title + size.head + rows.length * size.row + size.pad;
  const columnAt = (at: number) => size.pad + size.name + at * size.column;
  const top = size.title + size.head;
  const lines = rows.flatMap((row, at) => {
    const y = top + at * size.row;
    const indent = row.actionId === null ? 0 : 18;
    return [
      `<line x1="${size.pad}" y1="${y}" x2="${width - size.pad}" y2="${y}" stroke="#d9dee4"/>`,
      text(size.pad + indent, y + 17, `${row.number}  ${shortened(row.name, longest.name)}`),
      ...environments.map(({ cells }, column) => {
        const cell = cells[at];
        if (cell === undefined) return '';
        const label = `${signs[cell.verdict]} ${shortened(cell.label, longest.label)}`;
        return text(columnAt(column), y + 17, label, { fill: colours[cell.verdict] });
      }),
    ];
  });
  const subtitle = [...head.preview, ...(head.whatIfs.length === 0 ? ['as configured'] : head.whatIfs), head.madeAt];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${escaped(`Plan of ${head.title}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(size.pad, 30, shortened(`Plan of ${head.title}`, longest.title), { 'font-size': '18', 'font-weight': '600' }),
    text(size.pad, 52, shortened(subtitle.join(' · '), longest.title), { fill: '#525b66' }),
    ...environments.map(({ environment }, at) =>
      text(columnAt(at), size.title + 20, shortened(environment, longest.label), { 'font-weight': '600' }),
    ),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function text(x: number, y: number, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries({ fill: '#16191d', ...attributes }).map(([name, value]) => ` ${name}="${value}"`);
  return `<text x="${x}" y="${y}"${own.join('')} xml:space="preserve">${escaped(content)}</text>`;
}

function shortened(content: string, most: number): string {
  const line = content.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** Names come from files: nothing in them may become markup, and characters that XML forbids are removed. */
function escaped(content: string): string {
  return content
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
