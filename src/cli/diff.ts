import {
  comparePlans,
  type FolderProcess,
  hasName,
  markdownText,
  outcomesOf,
  type PlanDifference,
  type Process,
  type StepChange,
  stepChanges,
  withSeparateIds,
} from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { environmentsFor } from './environmentsFor';
import { jsonText } from './jsonText';
import { plainText } from './plainText';
import { type ModelFrom, modelFrom, modelOptions, readInput } from './readInput';
import { scenarioFor } from './scenarioFor';

const help = `  preflight diff OLD NEW [--environment E]… [--channel C] [--tenant T] [--model FILE] [--inventory FOLDER]
                         [--project P] [--scenario FILE] [--format text|json|markdown]

    Steps that changed between two versions of a process, and the outcomes that differ in each environment, with the
    cause. The model of NEW is used for both. Exit code 1 when anything differs.
`;

const values = ['environment', 'channel', 'tenant', ...modelOptions, 'scenario', 'format'];
const formats = ['text', 'json', 'markdown'];

/** `preflight diff`: what an edit changes, in the process and in its plans. */
export const diffCommand: Command = { help, run: diff };

/** What differs of one process. */
interface ProcessDiff {
  readonly path: string;
  readonly changes: readonly StepChange[];
  readonly environments: readonly { readonly environment: string; readonly differences: readonly PlanDifference[] }[];
}

function diff(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values });
  const [oldPath, newPath, ...more] = given.rest;
  if (oldPath === undefined || newPath === undefined || more.length > 0)
    throw new WrongUse('"diff" needs two paths: OLD and NEW, each a folder or a file.');
  const format = optionOf(given, 'format') ?? 'text';
  if (!formats.includes(format)) throw new WrongUse(`There is no format "${format}". Formats: ${formats.join(', ')}.`);
  const before = read(oldPath, modelFrom(given), terminal);
  const after = read(newPath, modelFrom(given), terminal);
  if (before === null || after === null) return 2;
  const scenario = scenarioFor(given);
  const asked = given.options.get('environment') ?? [];
  const lost = before.filter((each) => partnerOf(each, after, before) === null);
  const diffs = after.map((now): ProcessDiff => {
    const { model, names } = environmentsFor(now, asked);
    const old = withSeparateIds(partnerOf(now, before, after)?.process ?? { ...now.process, steps: [] });
    const outcomes = (process: Process, environment: string) => ({
      title: '',
      process,
      model,
      ...outcomesOf({ process, model, scenario: scenario.checked(now.process, model, terminal.error) }, environment),
    });
    return {
      path: now.path,
      changes: stepChanges(old, now.process),
      environments: names.map((environment) => ({
        environment,
        differences: comparePlans(
          { ...outcomes(old, environment), title: 'before' },
          { ...outcomes(now.process, environment), title: 'now' },
        ).differences,
      })),
    };
  });
  const found = diffs.filter(({ changes, environments }) => changes.length > 0 || environments.some(hasDifferences));
  const gone = lost.map(({ path }) => path);
  terminal.write(printed(found, gone, format));
  return found.length > 0 || gone.length > 0 ? 1 : 0;
}

function read(path: string, from: ModelFrom, terminal: Terminal): readonly FolderProcess[] | null {
  const { processes, problems } = readInput(path, from);
  for (const problem of problems) terminal.error(`${problem.path}: ${problem.message}`);
  if (processes.length === 0 && problems.length === 0) terminal.error(`"${path}" contains no process.`);
  return processes.length === 0 || problems.length > 0 ? null : processes;
}

/** The process of the other side: the only one there is, the one of the same file name, or of the same name. */
function partnerOf(
  { path, process }: FolderProcess,
  others: readonly FolderProcess[],
  own: readonly FolderProcess[],
): FolderProcess | null {
  if (own.length === 1 && others.length === 1) return others[0] ?? null;
  const file = (text: string) => text.replaceAll('\\', '/').split('/').slice(-1);
  const sameKind = others.filter((each) => each.process.kind === process.kind);
  return (
    sameKind.find((each) => hasName(file(each.path), file(path)[0] ?? '')) ??
    sameKind.find((each) => process.name !== '' && hasName([each.process.name], process.name)) ??
    null
  );
}

function hasDifferences({ differences }: ProcessDiff['environments'][number]): boolean {
  return differences.length > 0;
}

function printed(diffs: readonly ProcessDiff[], gone: readonly string[], format: string): string {
  if (format === 'json') return `${jsonText(jsonDiff(diffs, gone))}\n`;
  if (diffs.length === 0 && gone.length === 0) return 'Nothing differs.\n';
  const text = format === 'markdown' ? markdownText : plainText;
  const [heading, item] = format === 'markdown' ? ['## ', '- '] : ['', '  '];
  const lines = diffs.flatMap(({ path, changes, environments }) => [
    `${heading}${text(path)}`,
    ...changes.map((change) => `${item}${text(changeText(change))}`),
    ...environments
      .filter(hasDifferences)
      .flatMap(({ environment, differences }) => [
        '',
        `${format === 'markdown' ? '### ' : '  '}${text(environment)}`,
        ...differences.map((each) => `${format === 'markdown' ? '- ' : '    '}${text(differenceText(each))}`),
      ]),
    '',
  ]);
  return `${[...lines, ...gone.map((path) => `${item}${text(`removed: ${path}`)}`)].join('\n')}\n`;
}

function changeText({ kind, row, what }: StepChange): string {
  return `${kind}: ${row.number} ${row.name}${what === '' ? '' : ` (${what})`}`;
}

/** "11 Smoke test: Runs before, Skipped now. RunSmokeTests is False" */
function differenceText({ left, right, because }: PlanDifference): string {
  const row = (right ?? left)?.row;
  const was = left === null ? 'not there' : left.cell.label;
  const is = right === null ? 'not there' : right.cell.label;
  return `${row?.number} ${row?.name}: ${was} before, ${is} now${because === '' ? '' : ` (${because})`}`;
}

function jsonDiff(diffs: readonly ProcessDiff[], gone: readonly string[]) {
  return {
    schemaVersion: 1,
    removed: gone,
    processes: diffs.map(({ path, changes, environments }) => ({
      path,
      changes: changes.map(({ kind, row, what }) => ({ kind, number: row.number, name: row.name, what })),
      environments: environments.filter(hasDifferences).map(({ environment, differences }) => ({
        environment,
        differences: differences.map(({ left, right, kind, because }) => ({
          number: (right ?? left)?.row.number,
          name: (right ?? left)?.row.name,
          kind,
          before: left === null ? null : { verdict: left.cell.verdict, label: left.cell.label },
          now: right === null ? null : { verdict: right.cell.verdict, label: right.cell.label },
          because,
        })),
      })),
    })),
  };
}
