import { describe, expect, test, vi } from 'vitest';
import { type OclNode, parseOcl } from '../../../../../src/core/conformance';
import {
  type EditResult,
  moveStep,
  type OclProcess,
  type Process,
  processToOcl,
  readOclProcess,
  renameStep,
  type Step,
  setDisabled,
  setEnvironments,
  writeOclProcess,
} from '../../../../../src/core/index';
import { type CorpusFile, corpusFiles, corpusText, runOclCorpus } from '../../../../support/conformance/oclCorpus';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { granted } from '../../../../support/granted';
import { sameProcess } from '../../../../support/sameProcess';

vi.setConfig({ testTimeout: 120_000 });

const folder = oclCorpusFolder();
const reason = 'no folder of real files beside the checkout and none in PREFLIGHT_CORPUS';

type Edit = (process: Process, step: Step) => EditResult;

/** The edits whose text must stay confined, each with the edit a person takes it back by; `step` is as it was first. */
const edits: readonly (readonly [string, Edit, back: (process: Process, step: Step, place: number) => EditResult])[] = [
  [
    'renamed',
    (process, step) => renameStep(process, step.id, `${step.name.trim()} 2`, { updateReferences: false }),
    (process, step) => renameStep(process, step.id, step.name, { updateReferences: false }),
  ],
  [
    'disabled',
    (process, step) => setDisabled(process, step.id, null, !step.actions[0]?.isDisabled),
    (process, step) => setDisabled(process, step.id, null, step.actions[0]?.isDisabled ?? false),
  ],
  [
    'moved first',
    (process, step) => moveStep(process, step.id, 0),
    (process, step, place) => moveStep(process, step.id, place),
  ],
  [
    'given an environment more',
    (process, step) =>
      setEnvironments(process, step.id, null, 'only', [...(step.actions[0]?.environments ?? []), 'added']),
    (process, step) => {
      const { environments = [], excludedEnvironments = [] } = step.actions[0] ?? {};
      return excludedEnvironments.length > 0
        ? setEnvironments(process, step.id, null, 'except', excludedEnvironments)
        : setEnvironments(process, step.id, null, 'only', environments);
    },
  ],
];

describe.skipIf(folder === null)(`real files (${folder === null ? reason : 'all of the corpus'})`, () => {
  const root = folder ?? '';
  const processes = () =>
    corpusFiles(root).filter((file) => /process|runbook/.test(file.kind) && !file.features.includes('parse-error'));

  test('pass the four properties of the contract', async () => {
    const { cases } = await runOclCorpus(root, { library: null });
    expect(cases.length).toBeGreaterThan(300);
    expect(cases.filter((each) => !each.ok)).toEqual([]);
  });

  test.each(edits)(
    'a step %s changes its own lines only, says so when read again, and goes back',
    (_what, edit, back) => {
      let count = 0;
      for (const file of processes()) {
        const text = corpusText(root, file.file);
        const opened = granted(readOclProcess(text, { schemaVersion: file.schemaVersion }));
        for (const [place, step] of opened.process.steps.entries()) {
          const edited = granted(edit(opened.process, step));
          const saved = writeOclProcess(edited, opened.source);
          expect(problemOf({ file, opened, edited, saved }), `${file.file}, step "${step.name}"`).toBe(null);
          expect(writeOclProcess({ ...edited, steps: opened.process.steps }, opened.source)).toBe(text);
          // Undo alone takes back what several actions had in different ways, and a blank around a name, which editing trims.
          if (isUniform(step) && step.name === step.name.trim()) {
            const returned = granted(back(edited, step, place));
            expect(writeOclProcess(returned, opened.source), `${file.file}, step "${step.name}" and back`).toBe(text);
          }
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(600);
    },
  );

  test('a process written as a new file is official: formatting and a second writing change nothing', () => {
    for (const file of processes()) {
      const { process } = granted(readOclProcess(corpusText(root, file.file), { schemaVersion: file.schemaVersion }));
      const text = processToOcl(process);
      const again = granted(readOclProcess(text, { schemaVersion: 14 }));
      expect(processToOcl(again.process)).toBe(text);
    }
  });
});

/** Whether what the edits change is the same in all actions of a step. */
function isUniform({ actions }: Step): boolean {
  const facts = new Set(
    actions.map(({ isDisabled, environments, excludedEnvironments }) =>
      JSON.stringify([isDisabled, environments, excludedEnvironments]),
    ),
  );
  return facts.size <= 1;
}

interface Saved {
  readonly file: CorpusFile;
  readonly opened: OclProcess;
  readonly edited: Process;
  readonly saved: string;
}

/** What is wrong with a saved edit; null when steps that were not edited keep their bytes and all is read again. */
function problemOf({ file, opened, edited, saved }: Saved): string | null {
  const again = readOclProcess(saved, { schemaVersion: file.schemaVersion });
  if (!again.ok) return `cannot be read: ${again.error[0]?.message}`;
  if (!sameProcess(withoutIds(again.value), withoutIds({ ...opened, process: edited })))
    return 'reads as another process';
  const before = rowTexts(opened);
  const after = rowTexts(again.value);
  const own = new Map(opened.process.steps.map((step, index) => [step, before[index]]));
  const isKept = edited.steps.every((step, index) => !own.has(step) || own.get(step) === after[index]);
  if (!isKept) return 'changes a step that was not edited';
  return outsideRows(opened) === outsideRows(again.value) ? null : 'changes what stands around the steps';
}

/** The bytes of each step of a file. */
function rowTexts({ source }: OclProcess): readonly string[] {
  return rows(source.tree.body).map((row) => source.tree.text.slice(row.start, row.end));
}

/** What a file holds besides its steps and the blank lines between them. */
function outsideRows({ source }: OclProcess): string {
  const { text } = source.tree;
  let rest = '';
  let from = 0;
  for (const row of rows(source.tree.body)) {
    rest += text.slice(from, row.start).trim();
    from = row.end;
  }
  return rest + text.slice(from).trim();
}

function rows(nodes: readonly OclNode[]): readonly OclNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'block') return [];
    return node.name === 'process' ? rows(node.body) : /^(?:steps?|process_template)$/.test(node.name) ? [node] : [];
  });
}

/** A process without its ids; and without slugs where labels are names, since there they are made up. */
function withoutIds({ process, source }: OclProcess): Process {
  const slugs = source.labelsAreNames ? { slug: '' } : {};
  const steps = process.steps.map((step) => {
    const actions = step.actions.map((action) => ({ ...action, ...slugs, id: '' }));
    return { ...step, ...slugs, id: '', actions };
  });
  return { ...process, steps, nextId: 0 };
}

test('the rule by which a heredoc is unindented comes from the version of the folder', () => {
  const text = 'step "a" {\n    condition = <<-EOT\n        one\n    EOT\n}';
  const condition = (schemaVersion: number | null) =>
    granted(readOclProcess(text, { schemaVersion })).process.steps[0]?.condition;
  expect([condition(5), condition(6), condition(null)]).toEqual(['one', '    one', 'one']);
  expect(parseOcl(text).tree.legacyHeredoc).toBe(false);
});
