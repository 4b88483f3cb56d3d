import {
  foldCase,
  type Process,
  type StepTemplate,
  type TemplateSource,
  templateCategories,
  templateOf,
} from '../../core/index';
import type { Card } from './cards';

/** What the gallery is filtered by, besides the search text. */
export interface TemplateFilter {
  readonly source: TemplateSource | 'all';
  /** A group of templates, one of the two special ones, or null for all. */
  readonly category: string | null;
}

/** Special categories, from facts about most processes, this person, and this process. */
const oftenUsed = 'Often used';
const recentlyUsed = 'Recently used';
const inThisProcess = 'In this process';

/** Ids of templates that steps were made of. */
interface TemplateUses {
  readonly here: ReadonlySet<string>;
  /** The newest first. */
  readonly recently: readonly string[];
}

/** The cards of a category; recently used ones in order of use. */
export function cardsWithin(cards: readonly Card[], category: string | null, uses: TemplateUses): readonly Card[] {
  if (category === null) return cards;
  const within = cards.filter((card) => categoriesOf(card, uses).has(category));
  if (category !== recentlyUsed) return within;
  const lastUse = ({ editions }: Card) =>
    Math.min(...editions.map(({ id }) => uses.recently.indexOf(id)).filter((at) => at !== -1));
  return within.sort((left, right) => lastUse(left) - lastUse(right));
}

/** How many templates each category has, in the order to show them; empty ones are left out. */
export function categoryCounts(
  cards: readonly Card[],
  uses: TemplateUses,
): readonly { readonly category: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const card of cards)
    for (const category of categoriesOf(card, uses)) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [oftenUsed, recentlyUsed, inThisProcess, ...templateCategories].flatMap((category) => {
    const count = counts.get(category);
    return count === undefined ? [] : [{ category, count }];
  });
}

/** All categories a card is in, the special ones included. */
function categoriesOf({ editions }: Card, { here, recently }: TemplateUses): ReadonlySet<string> {
  const categories = new Set<string>();
  for (const template of editions) {
    if (template.isOftenUsed) categories.add(oftenUsed);
    if (recently.includes(template.id)) categories.add(recentlyUsed);
    if (here.has(template.id)) categories.add(inThisProcess);
    for (const category of template.categories) categories.add(category);
  }
  return categories;
}

/** Ids of the templates that steps of this process were made of, as far as they say so. */
export function usedTemplates(process: Process, templates: readonly StepTemplate[]): ReadonlySet<string> {
  const actions = process.steps.flatMap((step) => step.actions);
  const linked = new Set(actions.flatMap((action) => templateOf(action)?.id ?? []));
  const complete = actions.filter((action) => templateOf(action) === null);
  const types = new Set(complete.flatMap(({ actionType }) => (actionType === null ? [] : foldCase(actionType))));
  // Only an action with properties that are not the server's own can be made from such a template.
  const values = complete
    .map(({ properties }) => properties)
    .filter((properties) => [...properties.keys()].some((key) => !key.startsWith('Octopus')));
  const used = templates.filter((template) => {
    if (linked.has(template.id)) return true;
    if (template.source === 'builtin') return types.has(foldCase(template.actionType));
    return values.length > 0 && values.some((properties) => hasItsParameters(properties, template));
  });
  return new Set(used.map(({ id }) => id));
}

/** A step without a link to its template still has values under the names of its parameters. */
function hasItsParameters(properties: ReadonlyMap<string, unknown>, template: StepTemplate): boolean {
  const names = startingNames(template);
  return names.length > 0 && names.every((name) => properties.has(name));
}

const startingNamesOf = new WeakMap<StepTemplate, readonly string[]>();

/** Names of the parameters that start with a value; asked once of each template, of which there are hundreds. */
function startingNames(template: StepTemplate): readonly string[] {
  const before = startingNamesOf.get(template);
  if (before) return before;
  const names = template.parameters.flatMap(({ name, defaultValue }) => (defaultValue === '' ? [] : [name]));
  startingNamesOf.set(template, names);
  return names;
}

/** The order without a search: often used ones, then built-in ones, then the rest by name. */
export function browsingOrder(templates: readonly StepTemplate[]): readonly StepTemplate[] {
  return templates
    .map((template) => {
      const rank = template.isOftenUsed ? 0 : template.source === 'builtin' ? 1 : 2;
      return {
        template,
        rank,
        place: rank === 1 ? templateCategories.indexOf(template.categories[0] ?? '') : 0,
        name: rank === 2 ? template.name.toLowerCase() : '',
      };
    })
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        left.place - right.place ||
        (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
    )
    .map(({ template }) => template);
}
