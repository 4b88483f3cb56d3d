import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAddress, printAddress } from '../../../src/app/address';
import {
  asConfigured,
  draftOf,
  importStatus,
  propertyOf,
  readProcess,
  readTemplates,
  serverIdOf,
  setActionProperty,
  setPromptAnswer,
  writeDraft,
  writeProcess,
} from '../../../src/core/index';
import { libraryTemplateOf } from '../../../src/core/templates/templateOf';
import { parseFilter } from '../../../src/rows/filterText';
import { selectDocument } from '../../../src/state/selectors/document';
import { editorWith } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { processOf } from '../../support/processOf';
import { templateRecord } from '../../support/templateRecords';
import { builtinTemplates } from '../../support/templates';
import { preflight } from '../../support/terminalFor';
import { viewOfSteps } from '../../support/viewOfSteps';

/** What every object of JavaScript answers to without having it. Whoever looks names up carelessly finds these. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'] as const;

const options = { source: 'custom', builtins: builtinTemplates() } as const;

const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oclWith = (name: string) => `step "a-step" {
    name = "${name}"
    properties = {
        Octopus.Action.TargetRoles = "${name}"
    }

    action {
        action_type = "Octopus.Script"
        environments = ["${name}"]
        properties = {
            ${name} = "kept"
            Octopus.Action.Script.ScriptBody = "echo #{${name}} #{${name} | ${name}}"
        }
    }
}
`;

const modelWith = (name: string) => ({
  schemaVersion: 1,
  environments: [{ name }, { name: 'Other' }],
  targets: [{ name, roles: [name], environments: [name] }],
  tenants: [{ name, tags: [`${name}/${name}`], environments: [name] }],
  variables: [{ name, value: 'the value' }],
});

function projectOf(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'deployment_process.ocl'), oclWith(name));
  writeFileSync(join(path, 'preflight.model.json'), JSON.stringify(modelWith(name)));
  return path;
}

describe.each(names)('"%s" is a name like any other', (name) => {
  test('as step, environment, tag, target, tenant and variable of a plan', () => {
    const { out, errors } = preflight(['plan', projectOf(name), '--environment', name, '--format', 'json']);
    expect(errors).toBe('');
    const plan = JSON.stringify(JSON.parse(out));
    expect(plan).toContain(`"${name}"`);
    expect(plan).not.toContain('native code');
  });

  test('as the environment that is not the one of the step', () => {
    const { out } = preflight(['plan', projectOf(name), '--environment', 'Other']);
    expect(out).toContain(name);
    expect(out).not.toContain('native code');
  });

  test.each([['check'], ['policy-input', '--environment', name]])('in "%s" of the command line', (...words) => {
    const { out, errors } = preflight([words[0]!, projectOf(name), ...words.slice(1)]);
    expect(`${out}${errors}`).not.toMatch(/native code|Preflight itself failed/);
  });

  test('as variable, filter and value of an expression', () => {
    const variables = join(folder, `${name}.json`);
    writeFileSync(variables, `{ "${name}": "the value" }`);
    const filled = (template: string, ...more: readonly string[]) =>
      preflight(['eval', '--template', template, ...more]);
    expect(filled(`#{${name}}`, '--variables', variables).out).toMatch(/^the value\n/);
    // What nobody gave has no value, and a filter that does not exist leaves the expression as it stands.
    expect(filled(`#{${name}}`).out).toContain(`#{${name}}`);
    expect(filled(`#{${name}}`).code).toBe(1);
    expect(filled(`#{A | ${name}}`).out).toContain(`#{A | ${name}}`);
    expect(filled(`#{A.${name}}#{A[${name}]}`).out).not.toContain('native code');
  });

  test('as command and flag of the command line', () => {
    expect(preflight([name])).toMatchObject({ code: 2, errors: expect.stringContaining('There is no command') });
    expect(preflight(['plan', projectOf(name), `--${name}`, 'x'])).toMatchObject({ code: 2, out: '' });
    expect(preflight(['plan', projectOf(name), '--format', name])).toMatchObject({ code: 2, out: '' });
  });

  test('as property of an action: read, edited, written', () => {
    const text = oclWith(name);
    const { process, source } = granted(readProcess(text));
    const [step] = process.steps;
    const [action] = step!.actions;
    expect(propertyOf(action!.properties, name)).toBe('kept');
    expect(writeProcess(process, source)).toBe(text);
    const edited = granted(setActionProperty(process, step!.id, action!.id, name, 'new'));
    expect(writeProcess(edited, source)).toBe(text.replace('"kept"', '"new"'));
  });

  test('as id of a template that an action was made from, and of no template', () => {
    const { process } = granted(
      readProcess(oclWith(name).replace(`${name} = "kept"`, `Octopus.Action.Template.Id = "${name}"`)),
    );
    const { templates } = readTemplates(JSON.parse(JSON.stringify(templateRecord('One'))), options);
    expect(libraryTemplateOf(process.steps[0]!.actions[0]!, templates, {})).toBeNull();
    expect(serverIdOf(templates[0]!, {})).toBeNull();
  });

  test('as parameter, control and unknown field of a template', () => {
    const record = JSON.parse(
      JSON.stringify(
        templateRecord('One', {
          Parameters: [
            {
              Id: '1',
              Name: name,
              Label: name,
              HelpText: '',
              DefaultValue: 'x',
              DisplaySettings: { 'Octopus.ControlType': name },
            },
          ],
        }),
      ).replace(/^\{/, `{"${name}":"kept",`),
    );
    const [template] = readTemplates(record, options).templates;
    expect(template?.parameters[0]).toMatchObject({ name, control: name });
    expect(importStatus(template!, [template!])).toMatchObject({ kind: 'same' });
    const stamp = { id: record.Id, version: 2, author: 'a', exportedAt: '' };
    const written = JSON.stringify(writeDraft(draftOf(record), record, stamp));
    expect(written).toContain(`"${name}":"kept"`);
  });

  test('as word of a filter', () => {
    expect(parseFilter(`${name}:x`)).toEqual({ words: [`${name}:x`], tokens: [] });
  });

  test('as any part of an address', () => {
    for (const hash of [
      `#/${name}`,
      `#/p/${name}`,
      `#/p/a/${name}`,
      `#/p/a/steps/${name}/${name}`,
      `#/templates/${name}`,
    ])
      expect(printAddress(parseAddress(printAddress(parseAddress(hash))))).toBe(printAddress(parseAddress(hash)));
    for (const key of ['guided', 'by', 'approval', 'tab', 'panel', 'health', 'wait', 'sort', name]) {
      const address = parseAddress(`#/p/a?${key}=${name}`);
      expect(JSON.stringify(address, (_, value) => (typeof value === 'function' ? 'a function' : value))).not.toContain(
        'a function',
      );
    }
  });

  test('as id of a process', () => {
    const store = editorWith(processOf('build'));
    store.getState().navigate(viewOfSteps(name));
    expect(selectDocument(store.getState())).toBeNull();
    const document = { ...store.getState().documents['test']!, id: name };
    store.getState().retitle(name, 'x');
    expect(Object.keys(store.getState().documents)).toEqual(['test']);
    store.setState((state) => ({ documents: { ...state.documents, [name]: document }, order: ['test', name] }));
    expect(selectDocument(store.getState())).toBe(document);
    store.getState().retitle(name, 'renamed');
    expect(selectDocument(store.getState())?.title).toBe('renamed');
    store.getState().close(name);
    expect(Object.keys(store.getState().documents)).toEqual(['test']);
  });

  test('as name of a prompted value', () => {
    const scenario = setPromptAnswer(asConfigured, name, 'x');
    expect(Object.entries(scenario.run?.prompted ?? {})).toEqual([[name, 'x']]);
    expect(setPromptAnswer(scenario, name, null).run?.prompted).toBeUndefined();
  });
});

test('Object.prototype is unchanged', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['kept']).toBeUndefined();
});
