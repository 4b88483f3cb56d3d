import { foldCase, type StepTemplate, scriptOf } from '../../core/index';

/** One entry of the gallery: a template, or the editions of one in several languages. */
export interface Card {
  readonly key: string;
  /** Its name without the language, when there are several. */
  readonly name: string;
  /** At least one; the first is shown at first. */
  readonly editions: readonly [StepTemplate, ...StepTemplate[]];
}

/**
 * Templates as cards, in their order. "Acme (PowerShell)" and "Acme (Bash)" of one source with the same parameters are
 * editions of one card.
 */
export function cardsOf(templates: readonly StepTemplate[]): readonly Card[] {
  const cards = new Map<string, Card>();
  for (const template of templates) {
    const key = keyOf(template);
    const card = cards.get(key);
    if (card) cards.set(key, { ...card, editions: withEdition(card.editions, template) });
    else cards.set(key, { key, name: template.name, editions: [template] });
  }
  return [...cards.values()].map((card) =>
    card.editions.length === 1 ? card : { ...card, name: baseName(card.editions[0]) },
  );
}

/** The edition to show: the chosen one, else the one whose language was typed, else the first. */
export function editionOf(card: Card, chosenId: string | undefined, typed: readonly string[]): StepTemplate {
  const chosen = card.editions.find((template) => template.id === chosenId);
  const asked = card.editions.find((template) => typed.includes((languageOf(template) ?? '').toLowerCase()));
  return chosen ?? asked ?? card.editions[0];
}

/** The language of an edition, as its name says it; null when the name says none. */
export function languageOf(template: StepTemplate): string | null {
  const said = /\((PowerShell|Bash|Python)\)$/.exec(template.name)?.[1] ?? null;
  return said !== null && said === scriptOf(template.presets)?.language ? said : null;
}

const languages: readonly (string | null)[] = ['PowerShell', 'Bash', 'Python'];

/** The editions in the order of the languages, however they were found. */
function withEdition(editions: Card['editions'], template: StepTemplate): Card['editions'] {
  const rank = (edition: StepTemplate) => languages.indexOf(languageOf(edition));
  const at = editions.findIndex((edition) => rank(edition) > rank(template));
  return at === 0
    ? [template, ...editions]
    : [editions[0], ...editions.slice(1).toSpliced(at === -1 ? editions.length : at - 1, 0, template)];
}

function keyOf(template: StepTemplate): string {
  if (languageOf(template) === null) return `${template.source} ${template.id}`;
  const parameters = template.parameters.map(({ name }) => foldCase(name)).join(',');
  return `${template.source} ${foldCase(baseName(template))} ${parameters}`;
}

function baseName(template: StepTemplate): string {
  return languageOf(template) === null ? template.name : template.name.replace(/ \([^()]*\)$/, '');
}
