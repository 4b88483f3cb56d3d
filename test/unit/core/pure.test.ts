import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Parts of the language that would let a clock, chance or text-made code into core. */
const forbidden =
  /\b(?:Date\s*\.\s*now|new\s+Date\s*\(\s*\)|Math\s*\.\s*random|console|performance|eval|Function)\b(?:\s*\()?/g;

const root = join(import.meta.dirname, '..', '..', '..');

/** The program text without comments, strings, templates and regular expressions, in which such words mean nothing. */
function bareCode(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:;!&|?{}]\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\//g,
    ' ',
  );
}

test('core has no clock, no chance, no console and runs no text', () => {
  const core = join(root, 'src', 'core');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) =>
    [...bareCode(readFileSync(join(core, file), 'utf8')).matchAll(forbidden)].map((match) => `${file}: ${match[0]}`),
  );
  expect(found).toEqual([]);
});

test.each(['const t = Date.now();', 'const r = Math.random ();', 'console.log(1)', 'new Function("x")', 'eval(text)'])(
  '%s would be seen',
  (code) => expect(bareCode(code)).toMatch(forbidden),
);

test.each(["const word = 'console';", '// Date.now()', '/* eval */ const a = 1;', 'const pattern = /eval/;'])(
  '%s is only text',
  (code) => expect(bareCode(code)).not.toMatch(forbidden),
);
