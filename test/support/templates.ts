import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type FormlessType,
  readBuiltins,
  readFormlessTypes,
  readTemplates,
  type StepTemplate,
} from '../../src/core/index';
import { repositoryRoot } from './repositoryRoot';

const root = repositoryRoot();

/** The JSON of a file that the app serves. */
export function servedJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, 'public', file), 'utf8'));
}

/** The built-in templates as the app reads them. */
export function builtinTemplates(): readonly StepTemplate[] {
  const read = readBuiltins(servedJson('templates/builtin.json'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The types the app knows by name only. */
export function formlessTypes(): readonly FormlessType[] {
  return readFormlessTypes(servedJson('templates/builtin.json'));
}

/** One built-in template by its action type. */
export function builtin(actionType: string): StepTemplate {
  const found = builtinTemplates().find((template) => template.actionType === actionType);
  if (!found) throw new Error(`There is no built-in template ${actionType}.`);
  return found;
}

/** The templates of the pack that comes with the app. */
export function communityTemplates(builtins: readonly StepTemplate[]): readonly StepTemplate[] {
  return readTemplates(servedJson('templates/community.json'), { builtins, source: 'community' }).templates;
}
