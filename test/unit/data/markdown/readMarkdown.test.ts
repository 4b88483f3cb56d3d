import { expect, test } from 'vitest';
import type { MarkdownNode } from '../../../../src/core/index';
import { readMarkdown } from '../../../../src/data/markdown/readMarkdown';

/** The tree in one line: `p(text em(text))`. */
function shown(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const inside = shown(node.children);
      return `${node.tag}${node.href === undefined ? '' : `=${node.href}`}${inside === '' ? '' : `(${inside})`}`;
    })
    .join('');
}

test.each([
  ['one\ntwo', 'p(one\ntwo)'],
  ['a *b* **c** `d` ~~e~~', 'p(a em(b) strong(c) code(d) del(e))'],
  ['## Title', 'h2(Title)'],
  ['- a\n- b\n  1. c', 'ul(li(a)li(bol(li(c))))'],
  ['> said', 'blockquote(p(said))'],
  ['```ps\n$x = 1\n```', 'pre(code($x = 1\n))'],
  ['a  \nb\n\n---', 'p(abrb)hr'],
  ['| a |\n|---|\n| 1 |', 'table(thead(tr(th(a)))tbody(tr(td(1))))'],
  ['[wiki](https://x.test/a "t")', 'p(a=https://x.test/a(wiki))'],
  ['see https://x.test/a.', 'p(see a=https://x.test/a(https://x.test/a).)'],
  ['==m== ++i++ H~2~O x^2^', 'p(mark(m) ins(i) Hsub(2)O xsup(2))'],
  ['#{Octopus.Action[a].Output.B}', 'p(#{Octopus.Action[a].Output.B})'],
  ['', ''],
])('reads %j as %s', (source, tree) => {
  expect(shown(readMarkdown(source))).toBe(tree);
});

test.each([
  ['<script>alert(1)</script>', 'p(<script>alert(1)</script>)'],
  ['a <b onclick="x()">b</b>', 'p(a <b onclick="x()">b</b>)'],
  ['[a](javascript:alert(1))', 'p([a](javascript:alert(1)))'],
  ['[a](#/p/other)', 'p(a)'],
  ['[a](/etc) [b](data:text/html,x)', 'p(a [b](data:text/html,x))'],
  ['![cat](https://x.test/cat.png) ![dog](dog.png)', 'p(a=https://x.test/cat.png(cat) dog)'],
])('turns %j into nothing active: %s', (source, tree) => {
  expect(shown(readMarkdown(source))).toBe(tree);
});
