import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/data/markdown/renderMarkdown';

test.each([
  ['a ~~b~~', '<p>a <del>b</del></p>\n'],
  ['H~2~O and x^2^', '<p>H<sub>2</sub>O and x<sup>2</sup></p>\n'],
  ['++in++ ==marked *so*==', '<p><ins>in</ins> <mark>marked <em>so</em></mark></p>\n'],
  ['no ~ sub ~ here', '<p>no ~ sub ~ here</p>\n'],
  ['a  \nb', '<p>a<br />\nb</p>\n'],
  ['"x" <b>raw</b>', '<p>&quot;x&quot; <b>raw</b></p>\n'],
  ['see https://a.example/b.', '<p>see <a href="https://a.example/b">https://a.example/b</a>.</p>\n'],
  ['see www.a.example.', '<p>see <a href="http://www.a.example">www.a.example</a>.</p>\n'],
  ['not a.example', '<p>not a.example</p>\n'],
])('%j renders as the server does', (source, html) => {
  expect(renderMarkdown(source)).toBe(html);
});

test('aligned cells carry the style as the server writes it', () => {
  expect(renderMarkdown('|a|b|\n|:-|-:|\n|1|2|')).toContain('<th style="text-align: left;">a</th>');
});
