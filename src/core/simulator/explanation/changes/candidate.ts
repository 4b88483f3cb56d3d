import type { PlanInput } from '../../plan/planInput';
import type { ReasonLink } from '../../reasons/reasonLink';
import type { Subject } from '../subject';

/** A change that might let a row run: its sentence, the place to make it, and the input with the change. */
export interface Candidate {
  readonly sentence: string;
  readonly link: ReasonLink;
  readonly request: PlanInput;
  /** Variable values that the change sets; passed to the run, so that it can be tried without changing the model. */
  readonly passed?: Readonly<Record<string, string>>;
}

/** Proposes changes for a row, the most likely first. None of them is certain to help: each is tried. */
export type Proposer = (request: PlanInput, subject: Subject) => readonly Candidate[];
