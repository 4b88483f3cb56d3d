import {
  foldCase,
  type Process,
  type StepTemplate,
  type TemplateSource,
  templateCategories,
  templateOf,
} from '../../core/index';
import type { Card } from './cards';

/** What the gallery is narrowed to, beside the words typed. */
export interface TemplateFilter {
  readonly source: TemplateSource | 'all';
  /** A group of templates, one of the two special ones, or null for all. */
  readonly category: string | null;
}

/** Not groups of templates but facts about most processes, this person, and this process. */
const oftenUsed = 'Often used';
const recentlyUsed = 'Recently used';
const inThisProcess = 'In this process';

/** Ids of templates that steps were made of. */
interface TemplateUses {
  readonly here: ReadonlySet<string>;
  /** The newest first. */
  readonly recently: readonly string[];
}

/** The cards of a category; those used last in the order of their use. */
export function cardsWithin(cards: readonly Card[], category: string | null, uses: TemplateUses): readonly Card[] {
  if (category === null) return cards;
  const within = cards.filter((card) => isIn(card, category, uses));
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
  return [oftenUsed, recentlyUsed, inThisProcess, ...templateCategories]
    .map((category) => ({
      category,
      count: cards.filter((card) => isIn(card, category, uses)).length,
    }))
    .filter(({ count }) => count > 0);
}

function isIn({ editions }: Card, category: string, { here, recently }: TemplateUses): boolean {
  return editions.some((template) => {
    if (category === oftenUsed) return template.isOftenUsed;
    if (category === recentlyUsed) return recently.includes(template.id);
    if (category === inThisProcess) return here.has(template.id);
    return template.categories.includes(category);
  });
}

/** Ids of the templates that steps of this process were made of, as far as they say so. */
export function usedTemplates(process: Process, templates: readonly StepTemplate[]): ReadonlySet<string> {
  const actions = process.steps.flatMap((step) => step.actions);
  const linked = new Set(actions.flatMap((action) => templateOf(action)?.id ?? []));
  const complete = actions.filter((action) => templateOf(action) === null);
  const types = new Set(complete.flatMap(({ actionType }) => (actionType === null ? [] : foldCase(actionType))));
  // Only an action with values under names that are no property of the server can be made of such a template.
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
function hasItsParameters(properties: ReadonlyMap<string, unknown>, { parameters }: StepTemplate): boolean {
  const isGiven = ({ name, defaultValue }: StepTemplate['parameters'][number]) =>
    defaultValue === '' || properties.has(name);
  return parameters.some(({ defaultValue }) => defaultValue !== '') && parameters.every(isGiven);
}

/** The order without a search: what most processes use, then built-in ones, then the rest by name. */
export function browsingOrder(templates: readonly StepTemplate[]): readonly StepTemplate[] {
  const rank = (template: StepTemplate) => (template.isOftenUsed ? 0 : template.source === 'builtin' ? 1 : 2);
  const place = (template: StepTemplate) => templateCategories.indexOf(template.categories[0] ?? '');
  return [...templates].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      (rank(left) === 1 ? place(left) - place(right) : 0) ||
      (rank(left) === 2 ? compareNames(left, right) : 0),
  );
}

function compareNames(left: StepTemplate, right: StepTemplate): number {
  return left.name.toLowerCase() < right.name.toLowerCase() ? -1 : 1;
}
