import type { FieldName } from '../../core/index';

export type SectionName = 'name' | 'what' | 'where' | 'conditions' | 'actions' | 'other';

/** Sections that are open when the app starts; the rest show a summary. */
export const openAtFirst: ReadonlySet<SectionName> = new Set<SectionName>(['conditions', 'actions']);

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
  'run-condition': 'conditions',
  expression: 'conditions',
  'action-condition': 'conditions',
  'package-requirement': 'conditions',
  retries: 'conditions',
  'time-limit': 'conditions',
};

/** The section that holds a field of the address bar; null for a field this editor does not have. */
export function sectionOf(field: string): SectionName | null {
  if (field === 'name') return 'name';
  return field in sectionOfField ? sectionOfField[field as FieldName] : null;
}
