import { expect, test } from 'vitest';
import {
  dropTemplateParameter,
  type EditResult,
  giveTemplatePackage,
  giveTemplateParameter,
  type Process,
  readOclProcess,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
  writeOclProcess,
} from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { processWith, stepOf } from '../../../../support/processOf';

const text = `process_template "key-vault" {
    name = "Key Vault"
    process_template_slug = "retrieve-secrets"
    version_mask = "2.X"

    package_parameter "Template.Artifact" {
        feed = "built-in"
        package_id = "Acme.Web"
    }

    parameter "Template.Pool" {
        value = "#{Worker.Pool}"
    }

    parameter "Template.Extra" {
    }
}
`;
const read = readOclProcess(text, { schemaVersion: 10 });
if (!read.ok) throw new Error('The text does not read.');
const { process, source } = read.value;
const id = process.steps[0]!.id;
const saved = (edit: EditResult) => writeOclProcess(granted(edit), source);

test.each<readonly [string, EditResult, string, string]>([
  ['slug', setProcessTemplate(process, id, { slug: 'read-secrets' }), '"retrieve-secrets"', '"read-secrets"'],
  ['version mask', setProcessTemplate(process, id, { versionMask: '3.1.X' }), '"2.X"', '"3.1.X"'],
  ['parameter', setTemplateParameter(process, id, 0, 'Linux'), '"#{Worker.Pool}"', '"Linux"'],
  ['package', setTemplatePackage(process, id, 0, { packageId: 'Acme.Api' }), '"Acme.Web"', '"Acme.Api"'],
  ['feed', setTemplatePackage(process, id, 0, { feed: 'nuget' }), '"built-in"', '"nuget"'],
])('a changed %s of a process template changes its own words in the file and no others', (_, edit, before, after) => {
  expect(saved(edit)).toBe(text.replace(before, after));
});

test('a parameter without a value gets one', () => {
  expect(saved(setTemplateParameter(process, id, 1, 'x'))).toContain(
    'parameter "Template.Extra" {\n        value = "x"\n',
  );
});

test('setting the present value changes nothing', () => {
  const edits: readonly EditResult[] = [
    setProcessTemplate(process, id, { slug: 'retrieve-secrets', versionMask: '2.X' }),
    setTemplateParameter(process, id, 0, '#{Worker.Pool}'),
    setTemplateParameter(process, id, 1, ''),
    setTemplateParameter(process, id, 7, 'there is no eighth'),
    setTemplatePackage(process, id, 0, { feed: 'built-in' }),
    setTemplatePackage(process, id, 3, { feed: 'nuget' }),
  ];
  for (const edit of edits) expect(granted(edit)).toBe(process);
});

test('a step that uses no template stays as it is', () => {
  const plain: Process = processWith([stepOf('web')]);
  expect(granted(setProcessTemplate(plain, 'web', { slug: 'x' }))).toBe(plain);
});

test('an empty slug and a step that is gone are refused', () => {
  expect(setProcessTemplate(process, id, { slug: ' ' })).toMatchObject({ ok: false, error: { kind: 'slug-empty' } });
  expect(setTemplateParameter(process, 'gone', 0, 'x')).toMatchObject({ ok: false, error: { kind: 'unknown-step' } });
});

test('a parameter that the template has is given, and taken back, with its own lines alone', () => {
  const edited = granted(giveTemplateParameter(process, id, 'Template.Window', '2'));
  const after = writeOclProcess(edited, source);
  expect(after).toContain('    parameter "Template.Window" {\n        value = "2"\n    }');
  expect(after.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
    '    parameter "Template.Window" {',
    '        value = "2"',
  ]);
  expect(writeOclProcess(granted(dropTemplateParameter(edited, id, 'template.window')), source)).toBe(text);
  expect(granted(giveTemplateParameter(edited, id, 'TEMPLATE.WINDOW', '3'))).toBe(edited);
});

test('a package parameter is given once, its package still to be chosen', () => {
  const edited = granted(giveTemplatePackage(process, id, 'Template.Site'));
  expect(edited.steps[0]?.processTemplate?.packageParameters.at(-1)).toMatchObject({
    name: 'Template.Site',
    packageId: '',
  });
  expect(writeOclProcess(edited, source)).toContain('package_parameter "Template.Site" {');
  expect(granted(giveTemplatePackage(edited, id, 'template.site'))).toBe(edited);
});
