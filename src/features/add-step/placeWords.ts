import { findRow, type Process, type RowId } from '../../core/index';
import type { AddPlace } from '../../state/viewState';

/** Where the new step goes, for the title: "after 11 Smoke test". */
export function placeWords(process: Process, place: AddPlace): string {
  if (place.at === 'end') return 'at the end';
  const index = process.steps.findIndex((step) => step.id === place.stepId);
  const step = process.steps[index];
  if (!step) return 'at the end';
  return `${place.at === 'into' ? 'inside' : place.at} ${index + 1} ${step.name}`;
}

/** "step 12", or "action 7.5" inside a step. */
export function numberWords(process: Process, row: RowId): string {
  const found = findRow(process, row);
  return found === null ? '' : `${found.action === null ? 'step' : 'action'} ${found.number}`;
}

const locations = {
  target: 'on each target with one of its tags',
  workerOnBehalfOfRoles: 'on a worker, once for each target with one of its tags',
  worker: 'once on a worker',
  server: 'once on the server',
  serverOnBehalfOfRoles: 'on the server, for the targets with one of its tags',
} as const;

/** Where steps of a template run at first. */
export function locationWords(location: keyof typeof locations): string {
  return locations[location];
}

export const sourceWords = { builtin: 'Built-in', community: 'Community', custom: 'Custom' } as const;
