import type { PlanInput } from '../../plan/planInput';
import type { ReasonLink } from '../../reasons/reasonLink';
import type { Subject } from '../subject';

/** One change that might let a row run: what it is called, where it is made, and the input it leads to. */
export interface Candidate {
  readonly sentence: string;
  readonly link: ReasonLink;
  readonly request: PlanInput;
  /** The value of a variable that the change gives, so that it can be tried without touching the model. */
  readonly passed?: Readonly<Record<string, string>>;
}

/** Proposes changes for a row; most likely ones first. None of them is a promise: each is tried. */
export type Proposer = (request: PlanInput, subject: Subject) => readonly Candidate[];
