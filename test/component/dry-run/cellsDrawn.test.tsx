import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Plan, PlanCell } from '../../../src/core/index';
import { PlanView } from '../../../src/features/dry-run/PlanView';
import { rendersOf } from '../../support/renders';
import { openPlan } from './openPlan';

afterEach(() => vi.restoreAllMocks());

/** Ten lines of 28 px and six columns of 152 px beside the names are in sight. */
const sight = { height: 280, width: 190 + 6 * 152 };

/** 300 steps in 20 environments, in a page that has room for ten lines and six columns. */
async function openLarge() {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(sight.height);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(sight.width);
  const words = Array.from({ length: 300 }, (_, at) => `step${at}`).join(' ');
  const opened = openPlan(words, <PlanView />, { change: inTwenty });
  const grid = await opened.screen.findByRole('grid');
  const lines = () => opened.screen.getAllByRole('rowheader').map((each) => each.textContent.replace(/^\d+/, ''));
  const columns = () =>
    opened.screen
      .getAllByRole('columnheader')
      .slice(1)
      .map((each) => each.textContent);
  const scrollTo = (top: number, left = 0) => {
    grid.scrollTop = top;
    grid.scrollLeft = left;
    fireEvent.scroll(grid);
  };
  const cell = (name: string) => opened.screen.getByRole('button', { name: new RegExp(`^\\d+ ${name}:`) });
  // Until a scroll tells the size of the page nothing is known of it.
  act(() => scrollTo(1));
  act(() => scrollTo(0));
  await waitFor(() => expect(lines()).toHaveLength(14));
  return { ...opened, grid, lines, columns, scrollTo, cell };
}

function inTwenty(plan: Plan): Plan {
  const [first] = plan.environments;
  const environments = Array.from({ length: 20 }, (_, at) => ({ ...first!, environment: `E${at}` }));
  return { ...plan, environments };
}

async function cellsIn(work: () => Promise<unknown>): Promise<number> {
  const rendered = await rendersOf(work);
  return rendered.filter(({ name }) => name === 'MatrixCell').length;
}

test('of a large plan the lines and columns in sight are in the page, and a few beyond', async () => {
  const { screen, lines, scrollTo, grid } = await openLarge();
  expect(lines()[0]).toBe('step0');
  expect(grid).toHaveAttribute('aria-rowcount', '301');
  expect(grid).toHaveAttribute('aria-colcount', '21');
  act(() => scrollTo(2800));
  // Ten in sight, four on both sides, and the line of the tab stop.
  await waitFor(() => expect(lines()).toHaveLength(19));
  expect(lines()).toEqual(expect.arrayContaining(['step0', 'step96', 'step113']));
  expect(screen.getByRole('row', { name: /step96/ })).toHaveAttribute('aria-rowindex', '98');
});

test('lines that come into sight are drawn a few at a time, those in sight first', async () => {
  const { lines, scrollTo } = await openLarge();
  act(() => scrollTo(2800));
  const first = lines();
  expect(first.length).toBeLessThan(10);
  expect(first).toContain('step100');
  expect(first).not.toContain('step96');
  await waitFor(() => expect(lines()).toContain('step96'));
});

test('an arrow key draws the cell that is left and the one that is reached', async () => {
  const { user, cell } = await openLarge();
  act(() => cell('step2 in E1').focus());
  expect(await cellsIn(() => user.keyboard('{ArrowDown}'))).toBe(2);
  expect(cell('step3 in E1')).toHaveFocus();
  expect(await cellsIn(() => user.keyboard('{ArrowRight}'))).toBe(2);
  expect(cell('step3 in E2')).toHaveFocus();
});

test('a key that scrolls moves the focus first; the line that comes into sight follows', async () => {
  const { cell, lines } = await openLarge();
  act(() => cell('step9 in E1').focus());
  const press = () => fireEvent.keyDown(cell('step9 in E1'), { key: 'ArrowDown' });
  expect(await cellsIn(async () => act(press))).toBe(2);
  expect(cell('step10 in E1')).toHaveFocus();
  expect(lines()).not.toContain('step14');
  await waitFor(() => expect(lines()).toContain('step14'));
});

test('what comes into sight with a key is not drawn before the key is painted', async () => {
  const { cell, lines } = await openLarge();
  act(() => cell('step9 in E1').focus());
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  const tasks = () => act(() => new Promise((done) => setTimeout(done, 5)));
  act(() => void fireEvent.keyDown(cell('step9 in E1'), { key: 'ArrowDown' }));
  await tasks();
  expect(lines()).not.toContain('step14');
  for (const frame of frames.splice(0)) frame(0);
  await tasks();
  expect(lines()).toContain('step14');
});

test('scrolling by a line draws the cells of that line', async () => {
  const { scrollTo, columns } = await openLarge();
  const drawn = await cellsIn(async () => act(() => scrollTo(28)));
  expect(drawn).toBe(columns().length);
});

test('a new plan draws the cells that say something else', async () => {
  const { store, cell } = await openLarge();
  const plan = store.getState().plan.plan!;
  const off: PlanCell = {
    ...plan.environments[1]!.cells[4]!,
    verdict: 'Off',
    label: 'Off',
    sentence: 'It is disabled.',
  };
  const environments = plan.environments.map((each, at) =>
    at === 1 ? { ...each, cells: each.cells.with(4, off) } : each,
  );
  const drawn = await cellsIn(async () =>
    act(() => store.setState({ plan: { status: 'fresh', plan: { ...plan, environments } } })),
  );
  expect(drawn).toBe(1);
  expect(cell('step4 in E1')).toHaveTextContent('Off');
});

test('a plan that is there soon leaves the matrix as it is meanwhile; one that is late dims it', async () => {
  const { store, grid } = await openLarge();
  const { plan } = store.getState().plan;
  const rendered = await rendersOf(async () => {
    act(() => store.setState({ plan: { status: 'updating', plan } }));
  });
  expect(rendered.filter(({ name }) => name === 'MatrixHeads' || name === 'MatrixLine')).toEqual([]);
  expect(grid).not.toHaveAttribute('data-stale');
  await waitFor(() => expect(grid).toHaveAttribute('data-stale'));
  act(() => store.setState({ plan: { status: 'fresh', plan } }));
  expect(grid).not.toHaveAttribute('data-stale');
});

test('the cell with the focus stays in the page when it is scrolled away, and the next key leads on from it', async () => {
  const { user, cell, scrollTo, lines, grid } = await openLarge();
  act(() => cell('step2 in E1').focus());
  act(() => scrollTo(5600, 1500));
  await waitFor(() => expect(lines()).toContain('step205'));
  expect(cell('step2 in E1')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(cell('step3 in E1')).toHaveFocus();
  expect(grid.scrollTop).toBe(3 * 28);
});

test('the ends of the matrix are reached by one key each', async () => {
  const { user, cell } = await openLarge();
  act(() => cell('step0 in E0').focus());
  await user.keyboard('{Control>}{End}{/Control}');
  expect(cell('step299 in E19')).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(cell('step0 in E0')).toHaveFocus();
});
