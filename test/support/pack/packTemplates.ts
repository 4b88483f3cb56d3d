import { readTemplates, type StepTemplate, scriptOf } from '../../../src/core/index';
import { builtinTemplates, servedJson } from '../templates';

/** The pack as the app reads it, with what the importer says about it. */
export const packRead = readTemplates(servedJson('templates/community.json'), {
  builtins: builtinTemplates(),
  source: 'community',
});

/** The templates of the pack in one language, with their scripts. */
export function packScripts(
  language: string,
): readonly { readonly name: string; readonly template: StepTemplate; readonly text: string }[] {
  return packRead.templates.flatMap((template) => {
    const script = scriptOf(template.presets);
    return script?.language === language ? [{ name: template.name, template, text: script.text }] : [];
  });
}

/** One template of the pack by its name. */
export function packTemplate(name: string): StepTemplate {
  const found = packRead.templates.find((template) => template.name === name);
  if (!found) throw new Error(`The pack has no template "${name}".`);
  return found;
}
