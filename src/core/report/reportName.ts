import type { ProcessRow } from '../model/row';

/** The name of a row in a report; for a step that uses a process template, with the template and its versions. */
export function reportName({ name, template }: Pick<ProcessRow, 'name' | 'template'>): string {
  return template === undefined ? name : `${name} (process template ${template})`;
}
