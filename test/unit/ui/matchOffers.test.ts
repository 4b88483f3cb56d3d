import { expect, test } from 'vitest';
import { matchOffers } from '../../../src/ui/matchOffers';

const offers = ['Development', 'eu-staging', 'Staging', 'Upstage', 'Café'].map((value) => ({ value }));
const found = (text: string) => matchOffers(text, offers).map(({ value }) => value);

test.each([
  ['', ['Development', 'eu-staging', 'Staging', 'Upstage', 'Café']],
  ['stag', ['Staging', 'eu-staging', 'Upstage']],
  ['STAGING', ['Staging', 'eu-staging']],
  ['ging eu', ['eu-staging']],
  ['cafe', ['Café']],
  ['prod', []],
])('"%s" finds the names that have it in them, the nearest first', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('an offer is found by its name and by the text it inserts', () => {
  const named = [{ value: 'Environments-7', label: 'Staging' }];
  expect(matchOffers('stag', named)).toEqual(named);
  expect(matchOffers('ments-7', named)).toEqual(named);
});
