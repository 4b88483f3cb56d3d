import { expect, test } from 'vitest';
import { namesOf, writtenNameOf } from '../../../../src/core/index';

const live = { name: 'Live Site', slug: 'live', id: 'Environments-2' };

test.each([
  ['as the process already writes it', ['LIVE SITE'], 'LIVE SITE'],
  ['by its slug among slugs', ['test'], 'live'],
  ['by its slug where nothing is named yet', [], 'live'],
  ['by its id among ids, as the server wants it', ['Environments-9'], 'Environments-2'],
  ['by its id where the process does so already', ['Environments-2', 'Environments-9'], 'Environments-2'],
])('an environment is written %s', (_how, mentions, written) => {
  expect(writtenNameOf(live, mentions)).toBe(written);
});

test('a thing without a slug and an id is written by the slug of its name', () => {
  expect(writtenNameOf({ name: 'Live Site' }, ['Environments-9'])).toBe('live-site');
});

test('entries are found by name, slug or id; unknown ones stay as they are', () => {
  expect(namesOf([live], ['live', 'live site', 'environments-2', 'Environments-3'])).toEqual([
    'Live Site',
    'Live Site',
    'Live Site',
    'Environments-3',
  ]);
});
