import { foldCase, type StepTemplate, scriptOf } from '../../core/index';

/** One entry of the gallery: a template, or several that differ in their language or in one respect only. */
export interface Card {
  readonly key: string;
  /** Its name without what distinguishes the editions, if there are several. */
  readonly name: string;
  /** At least one; the first is shown initially. */
  readonly editions: readonly [StepTemplate, ...StepTemplate[]];
}

/**
 * Templates as cards, in their order. Templates of one source are editions of one card when they have the same name but
 * for what is in brackets, or for a language, at its end: "Acme (PowerShell)", "Acme (Bash)" and "Acme".
 */
export function cardsOf(templates: readonly StepTemplate[]): readonly Card[] {
  const cards = new Map<string, StepTemplate[]>();
  for (const template of templates) {
    const { key } = nameParts(template);
    const card = cards.get(key);
    if (card) card.push(template);
    else cards.set(key, [template]);
  }
  return [...cards].map(([key, editions]) => cardOf(key, editions));
}

/** The edition to show: the chosen one, otherwise the one whose language or variant was typed, otherwise the first. */
export function editionOf(card: Card, chosenId: string | undefined, typed: readonly string[]): StepTemplate {
  const chosen = card.editions.find((template) => template.id === chosenId);
  const asked = card.editions.find((template) =>
    (nameParts(template).edition ?? '')
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 3 && typed.includes(word)),
  );
  return chosen ?? asked ?? card.editions[0];
}

/** What distinguishes an edition from the others of its card. */
export function editionName(template: StepTemplate): string {
  return nameParts(template).edition ?? scriptOf(template.presets)?.language ?? 'Standard';
}

/** Whether the editions differ in the language of their script and in nothing else that has a name. */
export function isByLanguage(card: Card): boolean {
  return card.editions.every((template) => languages.includes(editionName(template).toLowerCase()));
}

const languages: readonly string[] = ['powershell', 'bash', 'python'];

function cardOf(key: string, found: readonly StepTemplate[]): Card {
  const [first, ...rest] = [...found].sort((left, right) => rank(left) - rank(right));
  if (first === undefined) throw new Error('A card has at least one template.');
  if (rest.length === 0) return { key: `${first.source} ${first.id}`, name: first.name, editions: [first] };
  return { key, name: nameParts(first).base, editions: [first, ...rest] };
}

/** Editions in the order of the languages, however they were found; others stay as found. */
function rank(template: StepTemplate): number {
  const { edition } = nameParts(template);
  return edition === null ? -1 : languages.indexOf(edition.toLowerCase());
}

interface NameParts {
  /** What editions of one card have in common. */
  readonly key: string;
  readonly base: string;
  readonly edition: string | null;
}

/** Name parts are cached: each key press needs hundreds of them. */
const known = new WeakMap<StepTemplate, NameParts>();

function nameParts(template: StepTemplate): NameParts {
  const before = known.get(template);
  if (before) return before;
  const named = partsOf(template.name.trim());
  const parts = { ...named, key: `${template.source} ${foldCase(named.base)}` };
  known.set(template, parts);
  return parts;
}

function partsOf(name: string): Omit<NameParts, 'key'> {
  const opened = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  const bracketed = opened > 0 ? name.slice(opened + 1, -1).trim() : '';
  if (bracketed !== '' && !/^deprecated$/i.test(bracketed))
    return { base: name.slice(0, opened).trimEnd(), edition: bracketed };
  const language = / - (bash|powershell|python)$/i.exec(name);
  if (language) return { base: name.slice(0, language.index).trimEnd(), edition: language[1] ?? null };
  return { base: name, edition: null };
}
