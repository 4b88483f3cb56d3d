import { expect, test } from 'vitest';
import {
  actionForm,
  type EditResult,
  type Process,
  propertiesInForm,
  propertyOf,
  readOclProcess,
  renameAction,
  renameStep,
  setActionProperty,
  setDisabled,
  setEnvironments,
  setNotes,
  setPackageRequirement,
  setRequired,
  setRunCondition,
  setStartTrigger,
  setTargetTags,
  setTenantTags,
  setWhere,
  setWindowSize,
  updateAction,
  withFeature,
  writeOclProcess,
} from '../../../../src/core/index';
import { oclCorpusFolder } from '../../../support/corpusFolder';
import { corpusProcesses } from '../../../support/corpusProcesses';
import { editorWith } from '../../../support/editorWith';
import { builtinTemplates, communityTemplates } from '../../../support/templates';

const folder = oclCorpusFolder();
const builtins = builtinTemplates();
const templates = [...builtins, ...communityTemplates(builtins)];

type Edit = (process: Process) => EditResult;

test.skipIf(folder === null)(
  'any one field of any real step, edited and undone, leaves the bytes of its file (every 10th is read back)',
  () => {
    let count = 0;
    for (const { file, text, process, source } of corpusProcesses(folder ?? '')) {
      const store = editorWith(process);
      const now = () => store.getState().documents['test']?.content.process;
      for (const [field, edit] of editsOf(process)) {
        const refusal = store.getState().edit(`Change ${field}`, edit);
        const edited = now();
        if (refusal !== null || edited === process || edited === undefined) continue;
        if (count++ % 10 === 0) readBack(edited, writeOclProcess(edited, source), `${file}: ${field}`);
        store.getState().undo();
        expect(now(), `${file}: ${field}`).toBe(process);
      }
      expect(writeOclProcess({ ...process }, source), file).toBe(text);
    }
    expect(count).toBeGreaterThan(10_000);
  },
  120_000,
);

/** One edit of every field the editor has for every step and action. */
function editsOf(process: Process): readonly (readonly [string, Edit])[] {
  return process.steps.flatMap((step) => [
    ['name', (now: Process) => renameStep(now, step.id, `${step.name} again`)] as const,
    ['start', (now: Process) => setStartTrigger(now, step.id, 'StartWithPrevious')] as const,
    ['packages', (now: Process) => setPackageRequirement(now, step.id, 'AfterPackageAcquisition')] as const,
    ['condition', (now: Process) => setRunCondition(now, step.id, 'Variable', '#{Flag}')] as const,
    ['tags', (now: Process) => setTargetTags(now, step.id, ['web', 'cache'])] as const,
    ['window', (now: Process) => setWindowSize(now, step.id, '7')] as const,
    ...step.actions.flatMap((action): (readonly [string, Edit])[] => {
      const form = actionForm(action, templates);
      const property = (key: string): readonly [string, Edit] => [
        key,
        (now) =>
          setActionProperty(now, step.id, action.id, key, `${propertyOf(action.properties, key) ?? ''}#{More}\n"`),
      ];
      return [
        ['action name', (now) => renameAction(now, step.id, action.id, `${action.name} again`)],
        ['enabled', (now) => setDisabled(now, step.id, action.id, !action.isDisabled)],
        ['environments', (now) => setEnvironments(now, step.id, action.id, 'only', ['nowhere'])],
        ['tenant tags', (now) => setTenantTags(now, step.id, action.id, ['Region/EU'])],
        ['required', (now) => setRequired(now, step.id, action.id, !action.isRequired)],
        ['notes', (now) => setNotes(now, step.id, action.id, 'One\n\n* two "three" ${four}')],
        ['where', (now) => setWhere(now, step.id, action.id, 'worker-per-target')],
        ...propertiesInForm(action, form).map(property),
        ...[...action.properties.keys()].map(property),
        ...form.features.map(({ feature, isOn }): readonly [string, Edit] => [
          feature.id,
          (now) => updateAction(now, step.id, action.id, (each) => withFeature(each, feature.id, !isOn)),
        ]),
      ];
    }),
  ]);
}

/** Slugs are left out: a file of the years before them makes them from the names. */
function readBack(edited: Process, text: string, what: string): void {
  const again = readOclProcess(text);
  if (!again.ok) throw new Error(`${what}: cannot be read again`);
  const shape = ({ steps }: Process) =>
    steps.map(({ name, condition, properties, actions }) => ({
      name,
      condition,
      properties: new Map([...properties].toSorted()),
      actions: actions.map((action) => ({
        ...action,
        id: '',
        slug: '',
        properties: new Map([...action.properties].toSorted()),
      })),
    }));
  expect(shape(again.value.process), what).toEqual(shape(edited));
}
