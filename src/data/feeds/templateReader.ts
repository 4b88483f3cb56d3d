import {
  type FoundTemplate,
  foldCase,
  readJsonText,
  readTemplates,
  type StepTemplate,
  type TemplateFileProblem,
  type TemplatesFound,
  withoutMark,
  writeTemplate,
} from '../../core/index';
import { blobHash } from './blobHash';
import { pause } from './pause';
import { sizeProblem, type TemplateText } from './templateText';

/** A template that was read, with its content as Git names it. */
export interface NamedTemplate extends FoundTemplate {
  readonly blob: string;
}

export interface NamedTemplates extends TemplatesFound {
  readonly found: readonly NamedTemplate[];
}

export interface TemplateReader {
  /** Reads one more file. */
  take(file: TemplateText): void;
  /** Notes a file that could not even be read. */
  refuse(problem: TemplateFileProblem): void;
  result(): NamedTemplates;
}

/**
 * Reads files one after the other; of two templates with one id or name the first is taken, whatever file it is in.
 *
 * @param known  templates that are there already and stay
 */
export function createTemplateReader(
  builtins: readonly StepTemplate[],
  source: 'community' | 'custom',
  known: readonly { readonly id: string; readonly name: string; readonly path: string }[] = [],
): TemplateReader {
  const found: NamedTemplate[] = [];
  const problems: TemplateFileProblem[] = [];
  const others: string[] = [];
  const places = new Map<string, string>();
  for (const one of known) for (const key of keysOf(one)) places.set(key, one.path);

  function keep(template: StepTemplate, path: string, text: string): void {
    const keys = keysOf(template);
    const earlier = keys.map((key) => places.get(key)).find((place) => place !== undefined);
    if (earlier !== undefined) {
      const same = places.has(keys[0] ?? '') ? `the id ${template.id}` : `the name "${template.name}"`;
      const message = `"${earlier}" already has a template with ${same}. The first one is used.`;
      problems.push({ path, template: template.name, message });
      return;
    }
    for (const key of keys) places.set(key, path);
    found.push({ template, text, blob: blobHash(text), path });
  }

  return {
    take: ({ path, text }) => {
      const tooLarge = sizeProblem(path, text.length);
      if (tooLarge !== null) {
        problems.push(tooLarge);
        return;
      }
      const json = readJsonText(text);
      if (!json.ok) {
        problems.push({ path, template: '', message: notJson(text, json.error) });
        return;
      }
      const read = readTemplates(json.value, { builtins, source });
      const isAlone = read.templates.length === 1 && read.templates[0]?.record === json.value;
      for (const template of read.templates) keep(template, path, isAlone ? text : (writeTemplate(template) ?? ''));
      const errors = read.problems.filter(({ severity }) => severity === 'error');
      if (read.templates.length === 0 && errors.length === 1 && errors[0]?.template === '' && !looksMeant(json.value))
        others.push(path);
      else problems.push(...errors.map(({ template, message }) => ({ path, template, message })));
    },
    refuse: (problem) => void problems.push(problem),
    result: () => {
      // A single file was surely meant to hold a template; among many, other JSON is nothing to report.
      const isAlone = found.length === 0 && problems.length === 0 && others.length === 1;
      const message = 'There is no step template in it. A template has "ActionType" and "Properties".';
      const meant = isAlone ? others.map((path) => ({ path, template: '', message })) : [];
      return { found, problems: [...problems, ...meant], passedOver: isAlone ? 0 : others.length };
    },
  };
}

function keysOf({ id, name }: { readonly id: string; readonly name: string }): readonly string[] {
  return [`id ${foldCase(id)}`, `name ${foldCase(name)}`];
}

/** Whether a value without a readable template was still meant as one. */
function looksMeant(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('ActionType' in value || '$Meta' in value);
}

function notJson(
  text: string,
  { at, message }: { readonly at: { readonly line: number; readonly column: number }; readonly message: string },
): string {
  if (text.trim() === '') return 'It is empty.';
  if (/^\s*</.test(withoutMark(text))) return 'It is a web page, not a template. Ask for the file itself.';
  return `It is not complete JSON: line ${at.line}, column ${at.column}. ${message}`;
}

/** Reads many files without holding the page up. */
export async function readTemplateTexts(
  files: Iterable<TemplateText>,
  reader: TemplateReader,
): Promise<NamedTemplates> {
  const breathe = pause();
  for (const file of files) {
    reader.take(file);
    await breathe();
  }
  return reader.result();
}
