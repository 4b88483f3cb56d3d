import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Explanation } from '../../../src/core/index';
import { WhyPanel } from '../../../src/features/dry-run/WhyPanel';
import type { CellAddress } from '../../../src/state/ports';
import { selectDocument } from '../../../src/state/selectors/document';
import { violationsIn } from '../../support/violationsIn';
import { cellIn, openPlan, skippedBecause } from './openPlan';

afterEach(() => vi.restoreAllMocks());

/** The panel on the cell of "deploy" in Test. */
function openWhy(explain: (cell: CellAddress) => Promise<Explanation | null>) {
  const opened = openPlan('build deploy', <WhyPanel />, { planner: { explain: (_, cell) => explain(cell) } });
  act(() => opened.openPanel({ kind: 'why', cell: cellIn('deploy') }));
  const line = (label: string) => opened.screen.getByText(label).closest('li')!;
  return { ...opened, line };
}

test('says the verdict with its cause first, then the chain of checks', async () => {
  const { screen, line } = openWhy(async () => skippedBecause());
  expect(await screen.findByText('Skipped. Its expression is false here.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'deploy in Test' })).toBeVisible();
  expect(line('Environment')).toHaveTextContent('passed: Runs in all environments.');
  expect(line('Expression')).toHaveTextContent('stops here: #{Flag}Flag = "False"');
  expect(line('Expression')).toHaveAttribute('data-deciding');
  expect(line('Retries')).toHaveTextContent('not reached: Not reached.');
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('the reasons of each cell begin at their top, and the click does not wait for it', async () => {
  const toTop = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { screen, openPanel } = openWhy(async ({ stepId }) => skippedBecause({ headline: `Of ${stepId}.` }));
  expect(toTop).not.toHaveBeenCalled();
  await screen.findByText('Of deploy.');
  await vi.waitFor(() => expect(toTop).toHaveBeenCalledTimes(1));
  act(() => openPanel({ kind: 'why', cell: cellIn('build') }));
  expect(toTop).toHaveBeenCalledTimes(1);
  await screen.findByText('Of build.');
  await vi.waitFor(() => expect(toTop).toHaveBeenCalledTimes(2));
  expect(toTop.mock.instances.at(-1)).toBe(screen.getByRole('heading', { name: 'deploy in Test' }));
});

test('the deciding line leads to its setting and the reasons stay open', async () => {
  const { screen, user, view } = openWhy(async () => skippedBecause());
  await user.click(await screen.findByRole('button', { name: 'Go to setting' }));
  expect(view()).toMatchObject({
    tab: 'steps',
    part: null,
    selection: { stepId: 'deploy', actionId: null },
    field: 'expression',
    panel: { kind: 'why' },
  });
});

test('a check that passed leads to its setting as well', async () => {
  const { screen, user, view } = openWhy(async () => skippedBecause());
  await user.click(await screen.findByRole('button', { name: 'Runs in all environments.' }));
  expect(view().field).toBe('environments');
});

test('a reason in another step leads to that step', async () => {
  const check = skippedBecause().checks[1]!;
  const links = [{ kind: 'step', stepId: 'build' }] as const;
  const { screen, user, view } = openWhy(async () => skippedBecause({ checks: [{ ...check, links }] }));
  await user.click(await screen.findByRole('button', { name: 'Go to step' }));
  expect(view()).toMatchObject({ tab: 'steps', selection: { stepId: 'build', actionId: null }, field: null });
});

test('targets that say the same are together, and one of them can be asked for alone', async () => {
  const target = (name: string, sentence: string) => ({ name, verdict: 'Runs', sentence }) as const;
  const targets = [target('web-1', 'It runs.'), target('db-1', 'It is new.'), target('web-2', 'It runs.')];
  const { screen, user, view } = openWhy(async () => skippedBecause({ targets }));
  const region = await screen.findByRole('region', { name: 'Targets' });
  expect([...region.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    'Runsweb-1web-2It runs.',
    'Runsdb-1It is new.',
  ]);
  await user.click(screen.getByRole('button', { name: 'web-2' }));
  expect(view().panel).toEqual({ kind: 'why', cell: cellIn('deploy', 'web-2') });
  await user.click(await screen.findByRole('button', { name: 'All targets of Test' }));
  expect(view().panel).toEqual({ kind: 'why', cell: cellIn('deploy') });
});

test('every one of many targets that say the same can be reached', async () => {
  const targets = Array.from({ length: 11 }, (_, at) => ({
    name: `web-${at}`,
    verdict: 'Runs' as const,
    sentence: 'It runs.',
  }));
  const { screen, user } = openWhy(async () => skippedBecause({ targets }));
  const more = await screen.findByRole('button', { name: 'and 3 more' });
  expect(screen.queryByRole('button', { name: 'web-10' })).toBeNull();
  await user.click(more);
  expect(screen.getByRole('button', { name: 'web-10' })).toBeVisible();
});

test('proposes changes of the verdict, or says that no single one does', async () => {
  const link = { kind: 'variable', name: 'Flag' } as const;
  const whatIf = { run: { passed: { Flag: 'True' } } };
  const changes = [{ sentence: 'Set Flag to True in Test.', link, patch: { variables: [] }, whatIf }];
  const { screen, user, store } = openWhy(async () => skippedBecause({ changes }));
  expect(await screen.findByText('Set Flag to True in Test.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Apply: Set Flag to True in Test.' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try: Set Flag to True in Test.' }));
  expect(selectDocument(store.getState())?.content.scenario.run).toEqual(whatIf.run);
  screen.unmount();
  const noSingleChange = 'No single change makes it run here.';
  const second = openWhy(async () => skippedBecause({ noSingleChange }));
  expect(await second.screen.findByText(noSingleChange)).toBeVisible();
});

test('the explanation is copied as text', async () => {
  const { screen, user, store } = openWhy(async () => skippedBecause());
  await user.click(await screen.findByRole('button', { name: 'Copy explanation' }));
  expect((await navigator.clipboard.readText()).split('\n')).toEqual([
    'deploy in Test',
    'Skipped. Its expression is false here.',
    '',
    '✓ Environment: Runs in all environments.',
    '✗ Expression: #{Flag}',
    '    Flag = "False"',
    '· Retries: Not reached.',
  ]);
  expect(store.getState().notices.at(-1)?.text).toBe('The explanation is on the clipboard.');
});

test('a clipboard that is refused is said, not passed over', async () => {
  const { screen, user, store } = openWhy(async () => skippedBecause());
  await screen.findByRole('button', { name: 'Copy explanation' });
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  await user.click(screen.getByRole('button', { name: 'Copy explanation' }));
  expect(store.getState().notices.at(-1)).toMatchObject({ tone: 'error' });
});

test('never shows the reasons of another cell, and says when there are none', async () => {
  const { screen, openPanel } = openWhy(async (cell) => (cell.stepId === 'deploy' ? skippedBecause() : null));
  await screen.findByText('Skipped. Its expression is false here.');
  act(() => openPanel({ kind: 'why', cell: cellIn('build') }));
  expect(screen.queryByText('Skipped. Its expression is false here.')).toBeNull();
  expect(screen.getByText('Looking up the reasons…')).toBeVisible();
  expect(await screen.findByText('This step is no longer in the process.')).toBeVisible();
});

test('reasons that cannot be computed say so', async () => {
  const { screen } = openWhy(async () => {
    throw new Error('stopped');
  });
  expect(await screen.findByText(/The reasons could not be computed/)).toBeVisible();
});

test('while the plan is being updated the reasons cannot be copied', async () => {
  const { screen, store, user } = openWhy(async () => skippedBecause());
  const copy = await screen.findByRole('button', { name: 'Copy explanation' });
  act(() => store.setState({ plan: { ...store.getState().plan, status: 'updating' } }));
  expect(screen.getByRole('complementary', { name: 'Why' })).toHaveAttribute('aria-busy', 'true');
  expect(copy).toHaveAttribute('aria-disabled', 'true');
  await user.click(copy);
  expect(store.getState().notices).toEqual([]);
});

test('closes', async () => {
  const { screen, user, view } = openWhy(async () => skippedBecause());
  await user.click(screen.getByRole('button', { name: 'Close the reasons' }));
  expect(view().panel).toBeNull();
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('a variable that is not in the model can be given a value, or added', async () => {
  const check = {
    ...skippedBecause().checks[1]!,
    mark: 'unknown',
    links: [{ kind: 'scenario', part: 'inputs', names: ['Flag'] }],
  } as const;
  const { screen, user, store } = openWhy(async () => skippedBecause({ checks: [check] }));
  const value = await screen.findByRole('textbox', { name: 'Value of Flag' });
  await user.clear(value);
  await user.type(value, 'on{Enter}');
  const content = () => store.getState().documents['test']!.content;
  expect(content().scenario.run?.passed).toEqual({ Flag: 'on' });
  await user.click(screen.getByRole('button', { name: 'Add variable' }));
  expect(content().model.variables).toEqual([{ name: 'Flag', value: 'on' }]);
});

test('the reasons follow the selection and the preview', async () => {
  const { view, store } = openWhy(async () => skippedBecause());
  act(() => store.getState().changeView({ selection: { stepId: 'build', actionId: null } }));
  expect(view().panel).toMatchObject({ kind: 'why', cell: { stepId: 'build', environment: 'Test' } });
  act(() => store.getState().setPreview({ environment: 'Dev' }));
  expect(view().panel).toMatchObject({ kind: 'why', cell: { stepId: 'build', environment: 'Dev' } });
  // Who asks for the reasons of another row gets those.
  act(() => store.getState().changeView({ panel: { kind: 'why', cell: cellIn('deploy') } }));
  expect(view().panel).toMatchObject({ cell: { stepId: 'deploy', environment: 'Test' } });
});
