import type { PlanInput } from '../../plan/planInput';
import type { Subject } from '../subject';
import type { Candidate, Proposer } from './candidate';
import { conditionChanges } from './conditionChanges';
import { failureChanges } from './failureChanges';
import { gateChanges } from './gateChanges';
import { scopeChanges } from './scopeChanges';
import { targetChanges } from './targetChanges';
import { valueChanges } from './valueChanges';

/** All kinds of changes; those that do not edit the process come first. */
const proposers: readonly Proposer[] = [
  gateChanges,
  scopeChanges,
  targetChanges,
  valueChanges,
  failureChanges,
  conditionChanges,
];

/** Single changes worth trying for a row, based on the reasons against it. */
export function candidatesFor(request: PlanInput, subject: Subject): readonly Candidate[] {
  return proposers.flatMap((propose) => propose(request, subject));
}
