import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../support/repositoryRoot';

const source = path.join(repositoryRoot(), 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const linesOf = (file: string) =>
  readFileSync(path.join(source, file), 'utf8')
    .split('\n')
    .map((text, at) => ({ text, place: `${file}:${at + 1}: ${text.trim()}` }));
const sheets = files.filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css')).flatMap(linesOf);
const linesLike = (pattern: RegExp) => sheets.filter(({ text }) => pattern.test(text)).map(({ place }) => place);

test('no rule outranks the others by force', () => {
  expect(linesLike(/!important/)).toEqual([]);
  // The code editor's styles are written in TypeScript.
  const inCode = files.filter((file) => /\.tsx?$/.test(file)).flatMap(linesOf);
  expect(inCode.filter(({ text }) => /!important/.test(text)).map(({ place }) => place)).toEqual([]);
});

test('layouts change at the widths that tokens.css names', () => {
  const known = /^\s*@(media|container)\b(?!.*\b(?!(420|599|600|899|900|1199)px)\d+px)/;
  expect(linesLike(/^\s*@media\b.*\dpx/).filter((place) => !known.test(place.replace(/^[^@]*/, '')))).toEqual([]);
});

test('a distance or a radius that is a token is written as one', () => {
  expect(
    linesLike(/^\s*(padding|margin|gap|row-gap|column-gap)(-[a-z-]+)?:.*(?<![\w.-])(2|4|6|8|10|12|16|24|40)px\b/),
  ).toEqual([]);
  expect(linesLike(/^\s*(min-)?(width|height): (24|44)px;/)).toEqual([]);
  expect(linesLike(/^\s*border(-[a-z]+)*-?radius:.*(?<![\w.-])(4|8|12|999)px\b/)).toEqual([]);
});

test('motion takes its time from tokens, so that one setting can still it', () => {
  const timed = linesLike(/^\s*(transition|animation):/).filter(
    (place) => !/: none;|var\(--(quick|slide|flash)\)|animation: \w+ 0s/.test(place),
  );
  expect(timed).toEqual([]);
});
