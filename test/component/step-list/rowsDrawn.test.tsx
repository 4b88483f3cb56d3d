import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type EditResult, ok, type Process, type Step, setNotes } from '../../../src/core/index';
import { StepList } from '../../../src/features/step-list/StepList';
import { editorWith } from '../../support/editorWith';
import { planWhere } from '../../support/planWhere';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { rendersOf } from '../../support/renders';
import { renderWith } from '../../support/renderWith';

afterEach(() => vi.restoreAllMocks());

const names = Array.from({ length: 60 }, (_, at) => `step${at + 1}`);

/** A list of sixty steps that notes whose properties are looked at: drawing a row cannot do without. */
async function openCounted() {
  const lookedAt = new Set<string>();
  const steps = names.map((name, at) => stepOf(name, at === 0 ? { condition: 'Failure' } : {}));
  const process = processWith(steps.map((step) => watched(step, lookedAt)));
  const { ports, model } = planWhere(process, { Test: { step5: 'Skipped' } });
  const drawn = renderWith(editorWith(process, { ports, model }), <StepList />);
  await drawn.screen.findByRole('button', { name: 'Skipped: why, step 5, step5' });
  // The checks look at each step, too, once the rows are on screen; they find one thing.
  await drawn.screen.findByText(/1 warning/);
  const link = (name: string) => drawn.screen.getByRole('link', { name });
  /** The steps looked at while something is done. */
  const during = async (doIt: () => Promise<unknown>) => {
    lookedAt.clear();
    await doIt();
    return [...lookedAt];
  };
  return { ...drawn, link, during };
}

function watched(step: Step, lookedAt: Set<string>): Step {
  const { properties } = step;
  return Object.defineProperty(step, 'properties', {
    enumerable: true,
    get: () => {
      lookedAt.add(step.name);
      return properties;
    },
  });
}

test('a key that moves through the list draws the row left and the row reached', async () => {
  const { user, link, during } = await openCounted();
  act(() => link('step10').focus());
  const drawn = await during(() => user.keyboard('{ArrowDown}'));
  expect(link('step11')).toHaveFocus();
  expect(drawn).toEqual(expect.arrayContaining(['step10', 'step11']));
  expect(drawn).toHaveLength(2);
});

test('a row with its verdict is made of few elements, since each costs style and layout', async () => {
  const { screen } = await openCounted();
  const row = screen.getByRole('button', { name: 'Skipped: why, step 5, step5' }).closest('li');
  expect(row?.querySelectorAll('*').length).toBeLessThanOrEqual(10);
});

test('opening another step draws the two rows whose look changes', async () => {
  const { user, link, during } = await openCounted();
  await user.click(link('step20'));
  const drawn = await during(() => user.click(link('step40')));
  expect(link('step40')).toHaveAttribute('aria-current', 'true');
  expect(drawn.toSorted()).toEqual(['step20', 'step40']);
});

test('typing in the filter draws no row that it leaves out', async () => {
  const { user, screen, during } = await openCounted();
  const box = screen.getByLabelText('Filter by name');
  await user.type(box, 'step1');
  await screen.findByText('11 of 60 steps match');
  const drawn = await during(async () => {
    await user.type(box, '2');
    await screen.findByText('1 of 60 steps matches');
  });
  expect(screen.getByRole('link', { name: 'step12' })).toBeVisible();
  expect(drawn.filter((name) => !name.includes('12'))).toEqual([]);
});

const edits: readonly (readonly [string, (before: Process) => EditResult])[] = [
  ['its notes', (before) => setNotes(before, 'step7', 'step7', 'Slow.')],
  ['its name', (before) => ok(withStep(before, (step) => ({ ...step, name: 'step7 anew' })))],
  ['its script', (before) => ok(withScript(before, 'echo more'))],
];

test.each(edits)('an edit of one step renders its row and no other: %s', async (_, change) => {
  const process = withScript(processWith(names.map((name) => stepOf(name))), 'echo');
  const store = editorWith(process);
  renderWith(store, <StepList />);
  const rendered = await rendersOf(async () => {
    act(() => {
      store.getState().edit('Change "step7"', change);
    });
  });
  const count = (part: string) => rendered.filter(({ name }) => name === part).length;
  // Once for the edit, and once for what is wrong with it, which comes behind.
  expect(count('RowLine')).toBeGreaterThan(0);
  expect(count('RowLine')).toBeLessThanOrEqual(2);
  expect(count('RowMenuButton')).toBeLessThanOrEqual(2);
  // What stands above the rows does not follow an edit; a menu costs more than a row.
  expect(count('ListTools') + count('ListButtons') + count('ListMenu')).toBe(0);
});

test('a letter of the filter draws the field alone; the list follows once it is painted', async () => {
  const { screen } = await openCounted();
  const box = screen.getByLabelText('Filter by name');
  const rendered = await rendersOf(async () => void fireEvent.change(box, { target: { value: 's' } }));
  expect(box).toHaveValue('s');
  const names = rendered.map(({ name }) => name);
  expect(names).toContain('SearchBox');
  for (const name of ['OpenList', 'ListTools', 'RowLine']) expect(names).not.toContain(name);
  await screen.findByText('60 of 60 steps match');
});

test('a long list has six new rows in a frame, those in sight first', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(420);
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  const nextFrame = () =>
    act(async () => {
      for (const frame of frames.splice(0)) frame(0);
      await new Promise((done) => setTimeout(done));
    });
  const store = editorWith(processWith(Array.from({ length: 300 }, (_, at) => stepOf(`step${at + 1}`))));
  const { screen } = renderWith(store, <StepList />);
  const shown = () => screen.getAllByRole('link').map((link) => link.textContent);
  const through = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `step${from + at}`);
  expect(shown()).toEqual(through(1, 6));
  await nextFrame();
  expect(shown()).toEqual(through(1, 12));
  await nextFrame();
  expect(shown()).toEqual(through(1, 13));
  await nextFrame();
  const filter = (text: string) => act(() => store.getState().changeView({ filter: text }));
  filter('step2');
  // A step that is there already is not new.
  expect(shown().slice(1)).toEqual(through(20, 25));
  await nextFrame();
  await nextFrame();
  await nextFrame();
  filter('step29');
  expect(shown()).toEqual(['step29', ...through(290, 295)]);
  await nextFrame();
  expect(shown()).toEqual(['step29', ...through(290, 299)]);
});

function withScript(process: Process, text: string): Process {
  const properties = new Map([['Octopus.Action.Script.ScriptBody', text]]);
  const actions = [actionOf('step7', { actionType: 'Octopus.Script', properties })];
  return withStep(process, (step) => ({ ...step, actions }));
}

function withStep(process: Process, change: (step: Step) => Step): Process {
  return { ...process, steps: process.steps.map((step) => (step.id === 'step7' ? change(step) : step)) };
}
