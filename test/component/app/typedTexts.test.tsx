import { act, fireEvent, type RenderResult, render } from '@testing-library/react';
import { type ReactElement, Suspense } from 'react';
import { expect, test } from 'vitest';
import { ModelTab } from '../../../src/app/ModelTab';
import { useTypedTexts } from '../../../src/app/useTypedTexts';
import { WorldContext } from '../../../src/app/world';
import { type DeploymentModel, emptyModel } from '../../../src/core/index';
import { modelPages } from '../../../src/features/model/modelPages';
import { ScenarioPanel } from '../../../src/features/scenario/ScenarioPanel';
import { StepEditor } from '../../../src/features/step-editor/StepEditor';
import { EditorContext } from '../../../src/state/useEditor';
import type { View } from '../../../src/state/viewState';
import { followLetters } from '../../../src/ui/afterLetter';
import { TypedTextsContext } from '../../../src/ui/TypedTexts';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { WithTemplates } from '../../support/WithTemplates';

type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** Something of everything that has fields. */
const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Dev' }, { name: 'Prod' }],
  targets: [{ name: 'web-1', environments: ['Dev'], roles: ['web'] }],
  tenants: [{ name: 'Acme', tags: [], environments: [] }],
  channels: [{ name: 'Default' }],
  lifecycles: [{ name: 'Usual', phases: [{ name: 'First', environments: ['Dev'] }] }],
  variables: [{ name: 'Size', value: '1' }],
  freezes: [
    { name: 'Winter', environments: ['Prod'], start: '2026-12-20T00:00:00+01:00', end: '2027-01-02T00:00:00+01:00' },
  ],
  settings: { skipUnavailable: 'SkipUnavailableMachines' },
};

const pages = [...modelPages.map(({ part }) => part), 'variables'] as const;
const screens: readonly {
  readonly name: string;
  readonly view: Partial<ProcessView>;
  readonly element: ReactElement;
}[] = [
  ...pages.map((part) => ({ name: `Model, ${part}`, view: { tab: 'model', part } as const, element: <ModelTab /> })),
  { name: 'a step', view: { tab: 'steps', selection: { stepId: 'build', actionId: null } }, element: <StepEditor /> },
  { name: 'the what-ifs', view: { tab: 'plan', panel: { kind: 'scenario' } }, element: <ScenarioPanel /> },
];

function opened(view: Partial<ProcessView>) {
  const store = editorWith(processOf('build deploy'), { model });
  const { test: document } = store.getState().documents;
  const scenario = { ...document!.content.scenario, history: [{ environment: 'Dev' }] };
  store.setState({ documents: { test: { ...document!, content: { ...document!.content, scenario } } } });
  const now = store.getState().view;
  if (now.screen !== 'process') throw new Error('A process is on screen.');
  store.getState().navigate({ ...now, ...view });
  return store;
}

function Kept({ children }: { readonly children: ReactElement }) {
  return (
    <WorldContext value={quietWorld}>
      <TypedTextsContext value={useTypedTexts()}>
        <WithTemplates>
          <Suspense fallback={null}>{children}</Suspense>
        </WithTemplates>
      </TypedTextsContext>
    </WorldContext>
  );
}

function draw(store: ReturnType<typeof opened>, element: ReactElement): RenderResult {
  const screen = render(
    <EditorContext value={store}>
      <Kept>{element}</Kept>
    </EditorContext>,
  );
  for (const heading of screen.queryAllByRole('button', { expanded: false })) fireEvent.click(heading);
  return screen;
}

/** The fields of a process by what they are called; a filter only chooses what is shown. */
function fieldsOf({ container }: RenderResult): ReadonlyMap<string, HTMLInputElement> {
  const fields = container.querySelectorAll<HTMLInputElement>('input[type="text"], input[type="datetime-local"]');
  return new Map(
    [...fields]
      .filter((field) => !field.readOnly && !field.disabled)
      .map(
        (field) =>
          [field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.placeholder, field] as const,
      )
      .filter(([called]) => !called.startsWith('Filter')),
  );
}

for (const { name, view, element } of screens)
  test(`text typed in any field of ${name} is back after a crash, also before the field is left`, () => {
    const store = opened(view);
    const before = draw(store, element);
    const content = () => store.getState().documents['test']!.content;
    const typed = new Map<string, string>();
    for (const [called, field] of fieldsOf(before)) {
      const text = field.type === 'text' ? `7${typed.size}` : '2026-03-04T05:06';
      const earlier = content();
      fireEvent.change(field, { target: { value: text } });
      // The letter is painted, and what follows from it is done.
      act(followLetters);
      // Fields that count letter by letter have made an edit already.
      if (content() === earlier) typed.set(called, text);
    }
    expect(typed.size).toBeGreaterThan(0);
    // What the page kept; taking its screen away is not what is tested.
    const { documents } = store.getState();
    before.unmount();
    const next = opened(view);
    next.setState({ documents });
    const again = fieldsOf(draw(next, element));
    expect(new Map([...typed.keys()].map((called) => [called, again.get(called)?.value]))).toEqual(typed);
  });
