import { type ActionForm, type FieldName, ownOf, propertiesInForm } from '../../core/index';
import type { Subject } from './subject';

export type SectionName = 'name' | 'what' | 'where' | 'conditions' | 'actions' | 'other';

/** Sections that are open when the app starts; the rest show a summary. */
export const initiallyOpen: ReadonlySet<SectionName> = new Set<SectionName>(['conditions', 'actions']);

export const allSections: ReadonlySet<SectionName> = new Set<SectionName>([
  'name',
  'what',
  'where',
  'conditions',
  'actions',
  'other',
]);
export const noSections: ReadonlySet<SectionName> = new Set<SectionName>();

const sectionOfField: Record<FieldName, SectionName> = {
  enabled: 'conditions',
  environments: 'conditions',
  channels: 'conditions',
  'tenant-tags': 'conditions',
  required: 'conditions',
  'target-tags': 'where',
  'window-size': 'where',
  where: 'where',
  'start-trigger': 'conditions',
  'start-expression': 'conditions',
  'run-condition': 'conditions',
  expression: 'conditions',
  'action-condition': 'conditions',
  'package-requirement': 'conditions',
  retries: 'conditions',
  'time-limit': 'conditions',
  'template-parameters': 'what',
};

/** Fields that no reason leads to, but a search or a usage may. */
const sectionOfText: Readonly<Record<string, SectionName>> = {
  name: 'name',
  slug: 'name',
  notes: 'name',
  packages: 'what',
  container: 'what',
  gitDependencies: 'what',
};

/**
 * The section that holds a field of the address bar: one of the names above, or a property of the step or action. null
 * for a field this editor does not have.
 */
export function sectionOf(field: string, { step, action }: Subject, form: ActionForm | null): SectionName | null {
  const named = ownOf(sectionOfText, field);
  if (named !== undefined) return named;
  if (Object.hasOwn(sectionOfField, field)) return sectionOfField[field as FieldName];
  if (step.processTemplate?.parameters.some(({ name }) => name === field)) return 'what';
  if (action !== null && form !== null && propertiesInForm(action, form).includes(field)) return 'what';
  return step.properties.has(field) || action?.properties.has(field) ? 'other' : null;
}
