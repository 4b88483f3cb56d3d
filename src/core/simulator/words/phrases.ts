import { foldCase } from '../../base/caseless';
import { listed } from '../../base/words';

/** A name in quotation marks, as in every message: `"web"`. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** `target tag "web"`, `target tag "web" or "db"`: any of them is enough. */
export function anyTargetTag(roles: readonly string[]): string {
  return roles.length === 0 ? 'no target tag' : `target tag ${listed(roles.map(quoted), 'or')}`;
}

/** A text shortened to fit on a line. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** A sentence to continue after a colon or a comma: "it runs only in Test"; names keep their capitals. */
export function midSentence(sentence: string): string {
  return sentence.replace(/^(It|An|The|None|You|Its|This|No|Packages|A(?= value must))\b/, (word) =>
    word.toLowerCase(),
  );
}

/** A sentence without its full stop, for a list or a line of its own. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** One tag of each set is needed: "Ring/Early or Ring/Late, and Region/US", "Ring/Early and Region/US". */
export function eachSet(tags: readonly string[]): string {
  const setOf = (tag: string) => foldCase(tag.split('/')[0] ?? '');
  const sets = [...new Set(tags.map(setOf))];
  const inSets = sets.map((set) => tags.filter((tag) => setOf(tag) === set));
  const words = inSets.map((some) => listed(some, 'or'));
  return inSets.every(({ length }) => length === 1) ? listed(words) : words.join(', and ');
}
