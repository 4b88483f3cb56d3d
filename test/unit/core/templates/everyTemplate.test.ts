import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  addStep,
  emptyRequired,
  likelyTemplates,
  type Process,
  processToJson,
  processToOcl,
  propertyNames,
  propertyOf,
  readOclProcess,
  readProcess,
  readTemplates,
  type StepTemplate,
  stepFromTemplate,
} from '../../../../src/core/index';
import { oclCorpusFolder, templateFolder } from '../../../support/corpusFolder';
import { granted } from '../../../support/granted';
import { processWith } from '../../../support/processOf';
import { builtinTemplates, communityTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const pack = communityTemplates(builtins);
const folder = templateFolder();
if (folder === null) console.warn('Skipped: the public template library is not on this machine.');

const library =
  folder === null
    ? []
    : readTemplates(
        readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''))),
        { builtins, source: 'community' },
      ).templates;

const lists: readonly (readonly [string, readonly StepTemplate[]])[] = [
  ['built-in', builtins],
  ['pack', pack],
  ...(folder === null ? [] : [['public library', library] as const]),
];

const empty = processWith([]);

/** Names of templates whose step does not come back from its file as it was. */
function differing(templates: readonly StepTemplate[], form: 'ocl' | 'json', linkedAs?: string): readonly string[] {
  const options = { form, ...(linkedAs === undefined ? {} : { linkedAs }) };
  return templates
    .filter((template) => {
      const process = granted(addStep(empty, stepFromTemplate(template, empty, options), { at: 'end' }));
      const written = (each: Process) => (form === 'ocl' ? processToOcl(each) : processToJson(each));
      const text = written(process);
      const read =
        form === 'ocl'
          ? granted(readOclProcess(text, { schemaVersion: 10 })).process
          : granted(readProcess(text)).process;
      return !isDeepStrictEqual(read.steps, process.steps) || written(read) !== text;
    })
    .map(({ name }) => name);
}

describe.each(lists)('a step of each template of the %s', (_list, templates) => {
  test('comes back from OCL as it was', () => {
    expect(differing(templates, 'ocl')).toEqual([]);
  });

  test('comes back from JSON as it was', () => {
    expect(differing(templates, 'json')).toEqual([]);
  });

  test('has nothing in a required field that the template does not say', () => {
    for (const template of templates) {
      const [action] = stepFromTemplate(template, empty).actions;
      if (action === undefined) continue;
      const needed = template.parameters.filter(({ required, defaultValue }) => required && defaultValue === '');
      const set = needed.filter(
        ({ name }) => !template.presets.has(name) && (propertyOf(action.properties, name) ?? '') !== '',
      );
      expect(set.map(({ name }) => `${template.name}: ${name}`)).toEqual([]);
      const asked = emptyRequired(template, action.properties).map(({ name }) => name);
      expect(asked.every((name) => needed.some((each) => each.name === name))).toBe(true);
    }
  });
});

describe.skipIf(folder === null)('a linked step of each template of the public library', () => {
  test('comes back from OCL as it was, without anything of the template', () => {
    expect(differing(library, 'ocl', 'ActionTemplates-7')).toEqual([]);
    for (const template of library) {
      const [action] = stepFromTemplate(template, empty, { linkedAs: 'ActionTemplates-7' }).actions;
      expect(action?.actionType).toBeNull();
      const own = [...(action?.properties.keys() ?? [])].filter((key) => /ScriptBody|Syntax|ScriptSource/.test(key));
      expect(own.filter((key) => !template.parameters.some(({ name }) => name === key))).toEqual([]);
    }
  });

  test('comes back from JSON as it was, with all of the template', () => {
    expect(differing(library, 'json', 'ActionTemplates-7')).toEqual([]);
    for (const template of library) {
      const [action] = stepFromTemplate(template, empty, { linkedAs: 'ActionTemplates-7', form: 'json' }).actions;
      expect(action?.actionType).toBe(template.actionType);
      const own = [...template.presets].filter(([key, value]) => value !== '' && key !== propertyNames.runOnServer);
      for (const [key, value] of own) expect(action?.properties.get(key)).toBe(value);
    }
  });
});

const corpus = oclCorpusFolder();

describe.skipIf(folder === null || corpus === null)('steps of real processes with ids of unknown servers', () => {
  test('are recognised by their values as far as they have any', () => {
    const actions = readdirSync(corpus ?? '.', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ocl'))
      .flatMap((file) => {
        const read = readProcess(readFileSync(join(corpus ?? '', file), 'utf8'));
        return read.ok ? read.value.process.steps.flatMap((step) => step.actions) : [];
      })
      .filter(({ properties }) => propertyOf(properties, propertyNames.templateId) !== null);
    const known = actions.filter((action) => likelyTemplates(action, library).length > 0);
    console.info(`Template steps: ${actions.length}, recognised: ${known.length}.`);
    // A little above seven in ten, as counted on more files; the rest has no values, or private templates.
    expect(known.length / actions.length).toBeGreaterThan(0.6);
  });
});
