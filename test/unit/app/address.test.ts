import { expect, test } from 'vitest';
import { type Address, parseAddress, printAddress } from '../../../src/app/address';
import { addressOf, viewOf } from '../../../src/app/viewAddress';
import type { View } from '../../../src/state/viewState';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

const base = {
  screen: 'process',
  document: 'harbor-web',
  tab: 'steps',
  part: null,
  row: null,
  field: null,
  filter: '',
  preview: { environment: null, channel: null },
  scenario: null,
  whatIfs: null,
  panel: null,
} as const satisfies Address;

const pairs: readonly (readonly [string, Address])[] = [
  ['#/', { screen: 'library' }],
  ['#/?q=web+shop&sort=name', { screen: 'library', search: 'web shop', sort: 'name' }],
  ['#/p/harbor-web/steps', base],
  ['#/p/harbor-web/steps/smoke-test', { ...base, row: { step: 'smoke-test', action: null } }],
  ['#/p/harbor-web/steps/deploy-web/warm-up', { ...base, row: { step: 'deploy-web', action: 'warm-up' } }],
  [
    '#/p/harbor-web/steps/smoke-test?field=run-condition&q=smoke',
    { ...base, row: { step: 'smoke-test', action: null }, field: 'run-condition', filter: 'smoke' },
  ],
  [
    '#/p/harbor-web/steps?as=Production&in=Hotfix',
    { ...base, preview: { environment: 'Production', channel: 'Hotfix' } },
  ],
  ['#/p/harbor-web/plan', { ...base, tab: 'plan' }],
  ['#/settings', { screen: 'settings' }],
  ['#/p/harbor-web/model?tab=targets', { ...base, tab: 'model', part: 'targets' }],
  ['#/p/harbor-web/text?form=json&line=41', { ...base, tab: 'text', part: 'json', field: '41' }],
  [
    '#/p/harbor-web/add?tab=text&part=json',
    { ...base, tab: 'text', part: 'json', panel: { kind: 'add', at: 'end', step: null } },
  ],
  ['#/p/harbor-web/reorder', { ...base, panel: { kind: 'reorder', selected: [] } }],
  [
    '#/p/harbor-web/reorder?sel=a%2Cb%2Fc',
    {
      ...base,
      panel: {
        kind: 'reorder',
        selected: [
          { step: 'a', action: null },
          { step: 'b', action: 'c' },
        ],
      },
    },
  ],
  ['#/p/harbor-web/add', { ...base, panel: { kind: 'add', at: 'end', step: null } }],
  ['#/p/harbor-web/add?after=smoke-test', { ...base, panel: { kind: 'add', at: 'after', step: 'smoke-test' } }],
  [
    '#/p/harbor-web/plan?row=deploy-web%2Fwarm-up&env=Production&target=prd-web-02',
    {
      ...base,
      tab: 'plan',
      panel: {
        kind: 'why',
        row: { step: 'deploy-web', action: 'warm-up' },
        environment: 'Production',
        target: 'prd-web-02',
      },
    },
  ],
];

test.each(pairs)('%s reads and writes the same', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
  expect(printAddress(address)).toBe(text);
});

test('names with any sign survive the address', () => {
  const address: Address = {
    ...base,
    document: 'a/b?c#d',
    row: { step: '~step 1', action: null },
    filter: 'a&b=c %',
    preview: { environment: 'Prüf & Test', channel: null },
  };
  expect(parseAddress(printAddress(address))).toEqual(address);
});

test.each(['', '#', '#/nowhere', '#/p', '#/p/'])('"%s" is the library', (text) => {
  expect(parseAddress(text)).toEqual({ screen: 'library' });
});

test('a broken percent sign does no harm', () => {
  expect(parseAddress('#/p/100%/steps')).toMatchObject({ document: '100%' });
});

test('unknown parts of an address are ignored', () => {
  expect(parseAddress('#/p/harbor-web/steps?x=1&y')).toEqual(base);
});

const process = processOf('build deploy(stop,start) notify');

test('a view becomes an address and the address the same view', () => {
  const store = editorWith(process);
  const { view } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor should show the process.');
  const [first, deploy] = process.steps;
  const views: View[] = [
    view,
    { ...view, tab: 'plan' },
    { ...view, selection: { stepId: deploy!.id, actionId: deploy!.actions[1]!.id }, filter: 'st' },
    { ...view, selection: { stepId: first!.id, actionId: null }, field: 'environments' },
    { ...view, panel: { kind: 'add', place: { at: 'into', stepId: deploy!.id } } },
    { ...view, panel: { kind: 'reorder', selected: [{ stepId: deploy!.id, actionId: null }] }, tab: 'plan' },
    {
      ...view,
      tab: 'plan',
      panel: { kind: 'why', cell: { stepId: deploy!.id, actionId: null, environment: 'Test', target: 'web-1' } },
    },
  ];
  for (const shown of views) {
    store.getState().navigate(shown);
    const address = parseAddress(printAddress(addressOf(store.getState())));
    if (address.screen !== 'process') throw new Error('The address should name the process.');
    expect(viewOf(address, process)).toEqual({ view: shown, missing: null });
  }
});

test('a step whose slug is not its own is named by its id', () => {
  const twins = { ...process, steps: process.steps.map((step) => ({ ...step, slug: 'same' })) };
  const store = editorWith(twins);
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor should show the process.');
  navigate({ ...view, selection: { stepId: twins.steps[1]!.id, actionId: null } });
  expect(addressOf(store.getState())).toMatchObject({ row: { step: `~${twins.steps[1]!.id}` } });
});

test('an address of a deleted step shows the process and names the step', () => {
  const { view, missing } = viewOf(
    { ...base, row: { step: 'smoke-test', action: null }, field: 'expression' },
    process,
  );
  expect(view).toMatchObject({ selection: null, field: null });
  expect(missing).toBe('smoke-test');
});
