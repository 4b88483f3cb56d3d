import { expect, test } from 'vitest';
import { emptyModel, noUseScope, type Verdict } from '../../../src/core/index';
import { suggestionsFor } from '../../../src/features/step-list/suggestions';
import { parseFilter, withoutToken, withToken } from '../../../src/rows/filterText';
import { matchRows } from '../../../src/rows/matchRows';
import { processOf } from '../../support/processOf';
import { processUsing, withWebService } from '../../support/templateUses';

test('a filter is words and conditions; a key that is not known is a word', () => {
  expect(parseFilter('smoke tag:web type:"Run a script" http://x')).toEqual({
    words: ['smoke', 'http://x'],
    tokens: [
      { key: 'tag', value: 'web', text: 'tag:web' },
      { key: 'type', value: 'Run a script', text: 'type:"Run a script"' },
    ],
  });
});

test('the older word for a target tag still asks for it', () => {
  expect(parseFilter('Role:web').tokens).toEqual([{ key: 'tag', value: 'web', text: 'Role:web' }]);
  expect(matchesIn('a*web b', 'role:web')).toEqual(['a']);
});

test('an unfinished condition asks nothing yet', () => {
  expect(parseFilter('tag:')).toEqual({ words: [], tokens: [] });
});

test('has:problem leaves the rows that have one, an action without its step', () => {
  const problems = new Map([
    ['load', 1],
    ['web drain', 1],
  ]);
  const left = (filter: string) => [
    ...matchRows(processOf('web(drain)*web load'), emptyModel, filter, verdictOf, problems)!.rows,
  ];
  expect(left('has:problem')).toEqual(['load']);
  expect(left('has:problems load')).toEqual(['load']);
  expect([...matchRows(processOf('web(drain,copy)'), emptyModel, 'has:problem', verdictOf, problems)!.rows]).toEqual([
    'web drain',
  ]);
  expect([...matchRows(processOf('load'), emptyModel, 'has:problem', verdictOf)!.rows]).toEqual([]);
});

test('a condition is added once and removed as typed', () => {
  const text = withToken(withToken('smoke', 'env', 'My Prod'), 'env', 'my prod');
  expect(text).toBe('smoke env:"My Prod"');
  expect(withoutToken(text, parseFilter(text).tokens[0]!)).toBe('smoke');
});

const verdictOf = (stepId: string): Verdict => (stepId === 'load' ? 'Off' : 'Runs');
const matchesIn = (words: string, filter: string) => [
  ...(matchRows(processOf(words), emptyModel, filter, verdictOf)?.rows ?? ['everything']),
];

test.each([
  ['', ['everything']],
  ['BUILD', ['build']],
  ['2', ['web']],
  ['2.1', ['web drain']],
  ['drain web', []],
  ['tag:web', ['web', 'web drain', 'web copy', 'api']],
  ['tag:we', ['web', 'web drain', 'web copy', 'api']],
  ['tag:web api', ['api']],
  ['is:disabled', ['load']],
  ['is:parallel', ['web', 'web drain', 'web copy', 'api']],
  ['is:rolling', ['web', 'web drain', 'web copy']],
  ['is:nonsense', []],
  ['env:test', ['build', 'web', 'web drain', 'web copy', 'api', 'load']],
  ['env:dev', ['build', 'web', 'web drain', 'web copy', 'api', 'load', 'smoke']],
  ['verdict:off', ['load']],
])('%s leaves %j', (filter, left) => {
  expect(matchesIn('build web(drain,copy)*web/2 +api*web load! smoke@-test', filter)).toEqual(left);
});

test('a target tag that is meant exactly does not match longer ones', () => {
  expect(matchesIn('a*web b*web-farm', 'tag:web')).toEqual(['a']);
  expect(matchesIn('a*web b*web-farm', 'tag:web-f')).toEqual(['b']);
});

test('accents and case do not matter', () => {
  expect(matchesIn('évaluer b', 'EVAL')).toEqual(['évaluer']);
});

test.each([
  ['ta', ['tag:']],
  ['smoke tag:', ['tag:db', 'tag:web']],
  ['tag:w', ['tag:web']],
  ['tag:web', []],
  ['is:r', ['is:required', 'is:rolling', 'is:parallel']],
  ['tag:e', ['tag:web']],
  ['s', []],
  ['smoke', []],
])('after %s one can continue with %j', (text, labels) => {
  const offers = suggestionsFor(text, processOf('web*web db*db'), emptyModel);
  expect(offers.map((offer) => offer.label)).toEqual(labels);
});

test('a suggestion takes the place of the word begun and is quoted where it has blanks', () => {
  const model = { ...emptyModel, channels: [{ name: 'Hot fix' }] };
  const offers = suggestionsFor('smoke channel:h', processOf('a'), model);
  expect(offers[0]?.filter).toBe('smoke channel:"Hot fix"');
});

const insideOf = (filter: string, own = {}) => {
  const found = matchRows(
    processUsing('build Roll load!', ['Roll'], own),
    withWebService,
    filter,
    () => 'Runs',
    new Map(),
  );
  return { rows: [...(found?.rows ?? [])], inside: [...(found?.inside ?? [])], steps: [...(found?.steps ?? [])] };
};

test.each([
  ['collect', [], ['Roll-1']],
  ['UPLOAD', [], ['Roll-2']],
  ['2.3', [], ['Roll-3']],
  // The name of the use belongs to its own row.
  ['roll', ['Roll'], []],
  ['type:email', [], ['Roll-3']],
  ['type:"process template"', ['Roll'], []],
  ['web-service', ['Roll'], []],
  ['tag:web', [], ['Roll-2']],
  ['tag:front', [], ['Roll-2']],
  ['is:required', [], ['Roll-2']],
  ['is:parallel', [], ['Roll-2', 'Roll-3']],
  ['uses:Web.Region', [], ['Roll-2']],
  ['uses:#{Region}', ['Roll'], []],
  ['env:test collect', [], ['Roll-1']],
  ['env:dev team', [], []],
  ['verdict:runs team', [], ['Roll-3']],
])('%s is looked for in a process template, too: %j and inside %j', (filter, rows, inside) => {
  const steps = rows.length + inside.length > 0 ? ['Roll'] : [];
  expect(insideOf(filter)).toEqual({ rows, inside, steps });
});

test('settings of a use apply to its row and to every step of its template', () => {
  const scope = { ...noUseScope, environments: ['Dev'], isRequired: true };
  expect(insideOf('env:dev', { scope }).steps).toEqual(['build', 'Roll', 'load']);
  expect(insideOf('env:dev', { scope }).inside).toEqual(['Roll-1', 'Roll-2']);
  expect(insideOf('env:test', { scope })).toEqual({ rows: ['build', 'load'], inside: [], steps: ['build', 'load'] });
  expect(insideOf('is:required', { scope }).rows).toEqual(['Roll']);
  const off = insideOf('is:disabled', { scope: { ...noUseScope, isDisabled: true } });
  expect(off.rows).toEqual(['Roll', 'load']);
  expect(off.inside).toEqual(['Roll-1', 'Roll-2', 'Roll-3']);
});

test('values of template steps are offered while a filter is typed', () => {
  const labels = (text: string) =>
    suggestionsFor(text, processUsing('build Roll', ['Roll']), withWebService).map(({ label }) => label);
  expect(labels('tag:f')).toEqual(['tag:front']);
  expect(labels('type:e')).toContain('type:email');
  expect(labels('type:pro')).toEqual(['type:process template']);
});
