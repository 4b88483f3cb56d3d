import {
  copyOfRows,
  counted,
  type DeploymentModel,
  hasName,
  listed,
  type Process,
  processToOcl,
  producersReadBy,
  readOclProcess,
  readProcess,
  type Step,
  sameName,
  slugOf,
  targetTagsOf,
} from '../core/index';
import type { Selection } from '../state/openDocument';

/** Rows as the text of a process with just them: to paste here, in another process, or in a text editor. */
export function textOfRows(process: Process, rows: readonly Selection[]): string {
  return processToOcl({ ...process, steps: copyOfRows(process, rows) });
}

/** The steps in a text from the clipboard, or why there are none in it. */
export function stepsInText(
  text: string,
): { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly reason: string } {
  if (text.trim() === '') return { ok: false, reason: 'The clipboard contains no text.' };
  const read = readOclProcess(inOcl(text));
  if (!read.ok)
    return { ok: false, reason: 'The clipboard contains no steps: its text is not a process in OCL or JSON.' };
  const { steps } = read.value.process;
  return steps.length === 0 ? { ok: false, reason: 'The clipboard contains no steps.' } : { ok: true, steps };
}

/** The server's JSON said in OCL, which is what steps travel in; any other text as it is. */
function inOcl(text: string): string {
  if (!/^\s*\{/.test(text)) return text;
  const read = readProcess(text);
  return read.ok ? processToOcl(read.value.process) : text;
}

/**
 * " 2 references do not exist here: channel Hotfix, output of Fetch."; empty when all are known or nothing is.
 *
 * @param process  the destination, with or without the steps
 */
export function unknownNote(steps: readonly Step[], process: Process, model: DeploymentModel): string {
  const actions = steps.flatMap((step) => step.actions);
  const roles = model.targets.flatMap((target) => target.roles);
  const missing = [
    ...unknownIn('environment', model.environments, [
      ...actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
    ]),
    ...unknownIn(
      'channel',
      model.channels,
      actions.flatMap((action) => action.channels),
    ),
    ...(roles.length === 0
      ? []
      : steps
          .flatMap(targetTagsOf)
          .filter((tag) => !tag.includes('#{') && !hasName(roles, tag))
          .map((tag) => `target tag ${tag}`)),
  ];
  const here = [...process.steps, ...steps].flatMap((step) => [step.name, ...step.actions.map(({ name }) => name)]);
  const outputs = producersReadBy(steps).filter((name) => !name.includes('#{') && !hasName(here, name));
  const all = [...new Set([...missing, ...outputs.map((name) => `output of ${name}`)])];
  if (all.length === 0) return '';
  return ` ${counted(all.length, 'reference does', 'references do')} not exist here: ${listed(all)}.`;
}

type Named = { readonly name: string; readonly slug?: string; readonly id?: string };

function unknownIn(word: string, things: readonly Named[], texts: readonly string[]): readonly string[] {
  if (things.length === 0) return [];
  const isKnown = (text: string) =>
    things.some(
      (thing) =>
        sameName(thing.name, text) ||
        sameName(thing.slug ?? '', text) ||
        thing.id === text ||
        slugOf(thing.name) === slugOf(text),
    );
  return texts.filter((text) => !isKnown(text)).map((text) => `${word} ${text}`);
}
