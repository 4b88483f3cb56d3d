import { foldCase } from '../../base/caseless';
import { listed } from '../../base/words';

/** `"web"`: a name in the marks every message puts around names. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** `target tag "web"`, `target tag "web" or "db"`: any one of them is enough. */
export function anyRole(roles: readonly string[]): string {
  return roles.length === 0 ? 'no target tag' : `target tag ${listed(roles.map(quoted), 'or')}`;
}

/** A text cut to a length that fits a line. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** A sentence that continues behind a colon or a comma: "it runs only in Test"; names keep their capitals. */
export function lowered(sentence: string): string {
  return sentence.replace(/^(It|An|The|None|You|Its|This|No|Packages)\b/, (word) => word.toLowerCase());
}

/** A sentence without its full stop, to be in a list or a line of its own. */
export function unstopped(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Any tag of one set will do, but one of each set is wanted: "Ring/Early or Ring/Late, and Region/US", "Ring/Early and Region/US". */
export function eachSet(tags: readonly string[]): string {
  const setOf = (tag: string) => foldCase(tag.split('/')[0] ?? '');
  const sets = [...new Set(tags.map(setOf))];
  const inSets = sets.map((set) => tags.filter((tag) => setOf(tag) === set));
  const words = inSets.map((some) => listed(some, 'or'));
  return inSets.every(({ length }) => length === 1) ? listed(words) : words.join(', and ');
}
