import {
  assumedIn,
  type EnvironmentPlan,
  type Plan,
  type PlanCell,
  type ProcessRow,
  runOrderSentences,
  type Verdict,
} from '../core/index';
import type { Terminal } from './commandLine';
import { findingLine, printedFindings } from './findings';
import { plainText, wrapped } from './plainText';
import type { PrintedPlan } from './printedPlan';

/** Colours of verdicts on a terminal; the word says the same. */
const colours: Partial<Record<Verdict, number>> = {
  Runs: 32,
  Waits: 35,
  Unknown: 34,
  Fails: 31,
  Error: 31,
  'No targets': 33,
  'Not reached': 31,
};

const narrowest = 60;
const widest = 120;
const longestName = 36;
/** A longer one has its sentence on the next line. */
const longestLabel = 20;
/** Below so many characters a sentence gets a line of its own. */
const narrowSentence = 32;

type Paper = Pick<Terminal, 'hasColours' | 'width'>;

/** The plan for people: one block an environment, one line a row, the words of the app. */
export function textPlan({ title, plan, request }: PrintedPlan, paper: Paper): string {
  const width = Math.min(widest, Math.max(narrowest, paper.width));
  const blocks = plan.environments.map((environment) => blockOf(plan, environment, { ...paper, width }));
  const assumed = assumedIn(request.process, request.model).map(({ sentence }) => sentence);
  const list = (title: string, sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [title, ...sentences.flatMap((sentence) => indented(sentence, '  ', width))];
  const found = printedFindings(request.process, request.model).map(findingLine);
  const tail = [...list('Problems:', found), ...list('Assumed:', assumed), ...list('Not modelled:', plan.notModelled)];
  return `${[plainText(title), '', ...blocks, ...tail].join('\n')}\n`;
}

/** Warnings that the row of their step says already. */
const saidByRow = ['NO_TARGETS', 'NO_ROLES'];

function blockOf(plan: Plan, environment: EnvironmentPlan, paper: Paper): string {
  const { summary, assumptions, warnings, notes, cells } = environment;
  const assumes =
    assumptions.length === 0 ? [] : indented(`Assumes that ${assumptions.join(', and that ')}.`, '  ', paper.width);
  const told = warnings.filter((warning) => !saidByRow.includes(warning.code));
  return [
    ...indented(`${environment.environment}: ${summary}`, '', paper.width),
    ...assumes,
    ...told.flatMap(({ sentence }) => indented(`Warning: ${sentence}`, '  ', paper.width)),
    ...notes.flatMap(({ sentence }) => indented(`Note: ${sentence}`, '  ', paper.width)),
    ...runOrderSentences(plan, environment).flatMap((sentence) => indented(sentence, '  ', paper.width)),
    ...table(plan.rows, cells, paper),
    '',
  ].join('\n');
}

function table(
  rows: readonly ProcessRow[],
  cells: readonly PlanCell[],
  { width, hasColours }: Paper,
): readonly string[] {
  const nameWidth = Math.min(longestName, Math.max(0, ...rows.map((row) => row.name.length)));
  const labelWidth = Math.min(longestLabel, Math.max(0, ...cells.map((cell) => cell.label.length)));
  const numberWidth = Math.max(0, ...rows.map((row) => row.number.length));
  const start = numberWidth + nameWidth + labelWidth + 8;
  return rows.flatMap((row, at) => {
    const cell = cells[at];
    if (cell === undefined) return [];
    const number = row.number.padStart(numberWidth);
    const label = coloured(cell.label.padEnd(labelWidth), cell.verdict, hasColours);
    const head = `  ${number}  ${nameOf(row, nameWidth)}  ${label}`;
    const isBeside = width - start >= narrowSentence && cell.label.length <= labelWidth;
    const said = indented(saidOf(row, cell), ' '.repeat(isBeside ? start : numberWidth + 6), width);
    if (!isBeside) return [head.trimEnd(), ...said];
    return [`${head}  ${said[0]?.trimStart() ?? ''}`.trimEnd(), ...said.slice(1)];
  });
}

/** Its sentence; of a step that uses a process template first which one, and of which versions. */
function saidOf({ template }: ProcessRow, { sentence }: PlanCell): string {
  return template === undefined ? sentence : `Process template ${template}. ${sentence}`;
}

function nameOf({ name }: ProcessRow, width: number): string {
  const plain = plainText(name);
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain.padEnd(width);
}

function coloured(text: string, verdict: Verdict, hasColours: boolean): string {
  const colour = hasColours ? colours[verdict] : undefined;
  return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;
}

function indented(text: string, indent: string, width: number): readonly string[] {
  return wrapped(plainText(text), width - indent.length).map((line) => `${indent}${line}`);
}
