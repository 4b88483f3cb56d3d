import type { Process } from '../core/index';
import { sameContent } from './sameContent';

/** A stored process with its steps replaced by the equal ones that were read, so that writing leaves them alone. */
export function withReadSteps(process: Process, read: Process): Process {
  const known = new Map(read.steps.map((step) => [step.id, step]));
  const steps = process.steps.map((step) => {
    const original = known.get(step.id);
    return original !== undefined && sameContent(step, original) ? original : step;
  });
  const same = steps.length === read.steps.length && steps.every((step, at) => step === read.steps[at]);
  return same && sameContent(process, read) ? read : { ...process, steps };
}
