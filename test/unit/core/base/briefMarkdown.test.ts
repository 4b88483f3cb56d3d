import { expect, test } from 'vitest';
import { briefMarkdown, textOfMarkdown } from '../../../../src/core/index';

const p = (...children: readonly unknown[]) => ({ tag: 'p', children });

test.each([
  ['', []],
  ['one\ntwo\n\nthree', [p('one two'), p('three')]],
  ['# Head\n> said', [p('Head > said')]],
  [
    '- a\n- b\n1. c',
    [
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['a'] },
          { tag: 'li', children: ['b'] },
        ],
      },
      { tag: 'ol', children: [{ tag: 'li', children: ['c'] }] },
    ],
  ],
  [
    'Take **two**, *not* `three` of my_own_name',
    [
      p(
        'Take ',
        { tag: 'strong', children: ['two'] },
        ', ',
        { tag: 'em', children: ['not'] },
        ' ',
        { tag: 'code', children: ['three'] },
        ' of my_own_name',
      ),
    ],
  ],
  [
    'See [docs](https://octopus.com/docs).',
    [p('See ', { tag: 'a', href: 'https://octopus.com/docs', children: ['docs'] }, '.')],
  ],
  ['Not [this](javascript:alert(1)) nor <b>that</b>', [p('Not ', 'this', ') nor <b>that</b>')]],
])('%j', (text, nodes) => {
  expect(briefMarkdown(text)).toEqual(nodes);
});

test('as plain text it is one line of its words', () => {
  expect(textOfMarkdown(briefMarkdown('# Deploy\n\nSends **all** of [it](https://a.b):\n\n- one\n- `two`'))).toBe(
    'Deploy Sends all of it: one two',
  );
});
