import { readFileSync } from 'node:fs';
import { act, cleanup, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showDocument } from '../../../src/app/showDocument';
import { PlanView } from '../../../src/features/dry-run/PlanView';
import { WhyPanel } from '../../../src/features/dry-run/WhyPanel';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { caseFiles } from '../../support/caseFiles';
import type { VectorInput } from '../../support/conformance/scenarios';
import { quietPorts } from '../../support/editorWith';
import { ownPlanner } from '../../support/ownPlanner';
import { renderWith } from '../../support/renderWith';

/** A case that people get wrong: what they expect, what is right, and where the screen says so. */
interface MisreadCase {
  readonly case: number;
  readonly wrong: string;
  readonly right: string;
  readonly rule: string;
  /** The input itself, or the vector that has it. */
  readonly input?: VectorInput;
  readonly vector?: string;
  readonly shows: {
    readonly step: string;
    readonly action?: string;
    /** What the cell begins with. */
    readonly verdict: string;
    /** Said on screen: among the reasons of the cell, or in the summary of the environment. */
    readonly says: string;
  };
}

const cases: readonly MisreadCase[] = JSON.parse(readFileSync('test/cases/misread.json', 'utf8'));

const vectors = new Map(
  ['scenarios', 'scenarios-2'].flatMap((name) => {
    const { scenarios } = JSON.parse(readFileSync(`test/vectors/${name}.json`, 'utf8')) as {
      readonly scenarios: readonly { readonly id: string; readonly input: VectorInput }[];
    };
    return scenarios.map(({ id, input }) => [id, input] as const);
  }),
);

test('there are 70 of them, each once', () => {
  expect(cases.map((each) => each.case)).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
});

test.each(cases.map((each) => [each.case, each.wrong, each] as const))('case %i: %s', async (_number, _wrong, each) => {
  const { verdict, says } = each.shows;
  const { cellName, text } = await onScreen(each);
  expect(cellName).toContain(`: ${verdict}`);
  expect(text).toContain(says);
});

/** Opens the files of a case as a person does, goes to the plan and asks why. */
async function onScreen(each: MisreadCase) {
  cleanup();
  const { step, action } = each.shows;
  const input = each.input ?? vectors.get(each.vector ?? '');
  if (input === undefined) throw new Error(`There is no vector ${each.vector}.`);
  const store = createEditorStore({ ...quietPorts, planner: ownPlanner });
  const { project, scenario } = caseFiles(input);
  const [id] = store.getState().open(project);
  if (id === undefined) throw new Error(JSON.stringify(store.getState().openProblems));
  showDocument(store, id);
  store.getState().openScenario(scenario);
  store.getState().changeView({ tab: 'plan' });
  const environment = store.getState().preview.environment ?? '';
  const { screen } = renderWith(
    store,
    <>
      <PlanView />
      <WhyPanel />
    </>,
  );
  await screen.findByRole('grid');
  const row = store
    .getState()
    .plan.plan?.rows.find(
      ({ name, actionId }) => name === (action ?? step) && (action === undefined) === (actionId === null),
    );
  if (row === undefined) throw new Error(`There is no row ${action ?? step}.`);
  const cell = await screen.findByRole('button', {
    name: (name) => name.startsWith(`${row.number} ${row.name} in ${environment}: `),
  });
  const { stepId, actionId } = row;
  act(() =>
    store.getState().changeView({ panel: { kind: 'why', cell: { stepId, actionId, environment, target: null } } }),
  );
  const why = await screen.findByRole('complementary', { name: 'Why' });
  await waitFor(() => expect(why).toHaveAttribute('aria-busy', 'false'));
  const summary = screen.getByText(`${environment}:`).closest('div')!;
  return { cellName: cell.getAttribute('aria-label') ?? '', text: `${why.textContent} ${summary.textContent}` };
}
