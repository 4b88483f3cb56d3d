import { systemVariableNames } from '../../src/core/index';
import { processWith } from './processOf';

const propertyName = /\bOctopus\.(?:Action|Step)\.[A-Z][\w.]*\w/g;

/** What expressions may read under these names is a variable to people, too: `#{Octopus.Action.Name}`, said in a hint. */
const variables = new Set([...systemVariableNames(processWith([])), 'Octopus.Action.Package.PackageId']);

/** Names of properties as files write them, where a text shows one. */
export function rawNames(text: string): readonly string[] {
  return (text.match(propertyName) ?? []).filter((name) => !variables.has(name));
}

/** The names of properties that a person sees or hears, without what is typed into fields and what is a text of code. */
export function rawNamesIn(page: Element): readonly string[] {
  const shown = page.cloneNode(true) as Element;
  for (const kept of shown.querySelectorAll('textarea, input, code, pre, .cm-editor')) kept.replaceWith('');
  const heard = [...shown.querySelectorAll('[aria-label], [title]')].flatMap((each) => [
    each.getAttribute('aria-label') ?? '',
    each.getAttribute('title') ?? '',
  ]);
  const texts: string[] = [];
  const walk = page.ownerDocument.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) texts.push(node.textContent ?? '');
  return [...texts, ...heard].flatMap(rawNames);
}
