import type { ProcessRow } from '../model/row';

/** The name of a row in a report; of a step that uses a process template also which one, and of which versions. */
export function reportName({ name, template }: Pick<ProcessRow, 'name' | 'template'>): string {
  return template === undefined ? name : `${name} (process template ${template})`;
}
