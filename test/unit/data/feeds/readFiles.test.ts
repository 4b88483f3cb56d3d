import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createShelfPort } from '../../../../src/data/feeds/createShelfPort';
import { createTemplateShelf } from '../../../../src/data/feeds/templateShelf';
import { templateRecord, templateText } from '../../../support/templateRecords';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const port = createShelfPort(createTemplateShelf(), { api: 'http://nobody', raw: 'http://nobody' }, () => 0);
const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

async function read(...files: File[]) {
  const { found, problems, passedOver } = await port.readFiles(files, builtins);
  return {
    names: found.map(({ template }) => template.name),
    problems: problems.map(({ path, template, message }) => `${path} · ${template} · ${message}`),
    passedOver,
  };
}

describe('files with templates', () => {
  test('are one, several, a list, or the list of a server', async () => {
    const one = file('one.json', templateText('One'));
    const list = file('list.json', JSON.stringify([templateRecord('Two'), templateRecord('Three')]));
    const server = file(
      'server.json',
      JSON.stringify({ ItemType: 'ActionTemplate', Items: [templateRecord('Four', { Id: 'ActionTemplates-7' })] }),
    );
    expect(await read(one, list, server)).toEqual({
      names: ['One', 'Two', 'Three', 'Four'],
      problems: [],
      passedOver: 0,
    });
  });

  test('may be a zip, with other files in it', async () => {
    const bytes = zip({
      'Library-master/package.json': '{"name":"library"}',
      'Library-master/readme.md': '# Library',
      'Library-master/step-templates/one.json': templateText('One'),
      'Library-master/step-templates/two.json': `\uFEFF${templateText('Two')}`,
    });
    expect(await read(file('library.zip', bytes))).toEqual({ names: ['One', 'Two'], problems: [], passedOver: 1 });
  });

  test('keep their text unchanged', async () => {
    const text = `\uFEFF${templateText('One').replaceAll('\n', '\r\n')}`;
    const { found } = await port.readText(text, builtins);
    expect(found[0]?.text).toBe(text);
  });
});

describe('bad input is reported and the rest is taken', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'It is empty'],
    ['a web page', '<!doctype html><script>window.wasRun = true</script>', 'It is a web page'],
    ['half a file', templateText('Half').slice(0, 300), 'It is not complete JSON: line '],
    ['no template', '{"steps": []}', 'no step template in it'],
    ['without a name', templateText('x', { Name: '' }), 'It has no name'],
    ['without an id', templateText('x', { Id: '' }), 'not a unique id'],
    ['without a type', templateText('x', { ActionType: '' }), 'does not say what it does'],
    ['with a version in words', templateText('x', { Version: 'new' }), 'must be a whole number'],
    ['with a list without choices', templateText('x', { Parameters: [parameter('Select')] }), 'a list without choices'],
    [
      'two parameters of one name',
      templateText('x', { Parameters: [parameter('Checkbox'), parameter('Checkbox')] }),
      'Two parameters',
    ],
    ['without a script', templateText('x', { Properties: {} }), 'contains none'],
    ['very deep', '['.repeat(100_000), 'nested more than'],
    ['too large', ' '.repeat(4_100_000), 'It is 4.1 MB'],
    ['not a text', new Uint8Array([0, 159, 146, 150]), 'It is not complete JSON'],
  ];
  test.each(cases)('%s', async (_case, content, words) => {
    const result = await read(file('bad.json', content), file('good.json', templateText('Good')));
    expect(result.names).toEqual(['Good']);
    expect(result.problems.join() + (result.passedOver > 0 ? 'skipped' : '')).toMatch(
      content === '{"steps": []}' ? /skipped/ : new RegExp(words),
    );
    const alone = await read(file('bad.json', content));
    expect(alone.problems).toHaveLength(1);
    expect(alone.problems[0]).toContain(words);
  });

  test('two with one id: the first is taken, the second says where the first is', async () => {
    const result = await read(file('a.json', templateText('One')), file('b.json', templateText('One')));
    expect(result.names).toEqual(['One']);
    expect(result.problems[0]).toMatch(/^b\.json · One · "a\.json" already has a template with the id/);
  });

  test('an unknown control and a megabyte of script are read', async () => {
    const script = 'echo 1\n'.repeat(150_000);
    const properties = { 'Octopus.Action.Script.ScriptBody': script, 'Octopus.Action.Script.ScriptSource': 'Inline' };
    const { found } = await port.readText(
      templateText('Big', { Properties: properties, Parameters: [parameter('Hologram')] }),
      builtins,
    );
    expect(found[0]?.template.parameters[0]?.control).toBe('Hologram');
    expect(found[0]?.template.presets.get('Octopus.Action.Script.ScriptBody')).toBe(script);
  });

  test('names that are special in JavaScript are only names', async () => {
    const text = templateText('One').replace(
      '"Properties": {',
      '"Properties": { "__proto__": "x", "constructor": "y",',
    );
    const { found } = await port.readText(text, builtins);
    expect(found[0]?.template.presets.get('__proto__')).toBe('x');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a zip with tricks', () => {
  test('that leads out of itself is not read there', async () => {
    const bytes = zip({
      '../../outside.json': templateText('Outside'),
      '/etc/absolute.json': templateText('Absolute'),
      'C:\\windows.json': templateText('Windows'),
      'a\\..\\..\\back.json': templateText('Back'),
      'inside.json': templateText('Inside'),
    });
    const result = await read(file('tricks.zip', bytes));
    expect(result.names).toEqual(['Inside']);
    expect(result.problems).toHaveLength(4);
    for (const problem of result.problems) expect(problem).toContain('leads out of the zip file');
  });

  test('that swells to hundreds of megabytes is given up', async () => {
    const swollen = ' '.repeat(3_900_000);
    const bytes = zip(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.json`, swollen])));
    expect(bytes.length).toBeLessThan(300_000);
    const result = await read(file('bomb.zip', bytes));
    expect(result.names).toEqual([]);
    expect(result.problems).toEqual([expect.stringContaining('unpacks to more than')]);
  });

  test('that lies about its sizes is read no further than its limit', async () => {
    const bytes = zip({ 'lie.json': ' '.repeat(5_000_000), 'good.json': templateText('Good') });
    // The size in the header of the first file: offset 22, four bytes.
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(22, 10, true);
    const result = await read(file('lie.zip', bytes));
    expect(result.names).toEqual(['Good']);
    expect(result.problems).toEqual([expect.stringContaining('It is 5.0 MB')]);
  });

  test('that was cut off gives its whole files', async () => {
    const random = Array.from({ length: 3000 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join();
    const bytes = zip({ 'a.json': templateText('One'), 'b.json': templateText('Two', { Note: random }) });
    const result = await read(file('half.zip', bytes.slice(0, bytes.length - 4000)));
    expect(result.names).toEqual(['One']);
    expect(result.problems.join()).toMatch(/ends in the middle|no complete zip/);
  });

  test.each([
    ['text', strToU8('not a zip')],
    ['nothing', new Uint8Array()],
    ['an empty zip', zipSync({})],
  ])('that is %s is reported', async (_case, bytes) => {
    expect((await read(file('odd.zip', bytes))).problems).toEqual([expect.stringContaining('not a zip file')]);
  });

  test('with one broken file gives the others', async () => {
    const bytes = zip({ 'a.json': templateText('One'), 'b.json': templateText('Two') });
    bytes.fill(255, 60, 90);
    expect((await read(file('broken.zip', bytes))).names).toEqual(['Two']);
  });
});

function parameter(control: string): Readonly<Record<string, unknown>> {
  return {
    Id: '',
    Name: 'Same',
    Label: 'Same',
    HelpText: 'Help',
    DefaultValue: '',
    DisplaySettings: { 'Octopus.ControlType': control },
  };
}
