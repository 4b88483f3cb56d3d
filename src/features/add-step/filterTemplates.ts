import {
  type Process,
  type StepTemplate,
  sameName,
  type TemplateSource,
  templateCategories,
  templateOf,
} from '../../core/index';

/** What the gallery is narrowed to, beside the words typed. */
export interface TemplateFilter {
  readonly source: TemplateSource | 'all';
  /** A group of templates, one of the two special ones, or null for all. */
  readonly category: string | null;
}

/** Not groups of templates but facts about this process, and about most of them. */
const oftenUsed = 'Often used';
const inThisProcess = 'In this process';

/** Whether a template stays with this filter. */
export function isWithin(template: StepTemplate, filter: TemplateFilter, used: ReadonlySet<string>): boolean {
  if (filter.source !== 'all' && template.source !== filter.source) return false;
  return filter.category === null || isIn(template, filter.category, used);
}

/** How many templates each category has, in the order to show them; empty ones are left out. */
export function categoryCounts(
  templates: readonly StepTemplate[],
  used: ReadonlySet<string>,
): readonly { readonly category: string; readonly count: number }[] {
  return [oftenUsed, inThisProcess, ...templateCategories]
    .map((category) => ({
      category,
      count: templates.filter((template) => isIn(template, category, used)).length,
    }))
    .filter(({ count }) => count > 0);
}

function isIn(template: StepTemplate, category: string, used: ReadonlySet<string>): boolean {
  if (category === oftenUsed) return template.isOftenUsed;
  if (category === inThisProcess) return used.has(template.id);
  return template.categories.includes(category);
}

/** Ids of the templates that steps of this process were made of, as far as they say so. */
export function usedTemplates(process: Process, templates: readonly StepTemplate[]): ReadonlySet<string> {
  const actions = process.steps.flatMap((step) => step.actions);
  const used = templates.filter((template) =>
    actions.some((action) => {
      const link = templateOf(action);
      if (link !== null) return link.id === template.id;
      if (template.source !== 'builtin') return hasItsParameters(action.properties, template);
      return action.actionType !== null && sameName(action.actionType, template.actionType);
    }),
  );
  return new Set(used.map(({ id }) => id));
}

/** A step without a link to its template still has values under the names of its parameters. */
function hasItsParameters(properties: ReadonlyMap<string, unknown>, template: StepTemplate): boolean {
  const names = template.parameters.filter(({ defaultValue }) => defaultValue !== '').map(({ name }) => name);
  return names.length > 0 && names.every((name) => properties.has(name));
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
