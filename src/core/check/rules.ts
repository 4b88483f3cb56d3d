import type { Rule } from './rule';
import { approvalPassed } from './rules/approvalPassed';
import { duplicateStepName } from './rules/duplicateStepName';
import { failureNotCaught } from './rules/failureNotCaught';
import { failureStepFirst } from './rules/failureStepFirst';
import { mistakenCondition } from './rules/mistakenCondition';
import { noEnvironmentLeft } from './rules/noEnvironmentLeft';
import { outputOfNoStep } from './rules/outputOfNoStep';
import { outputReadTooEarly } from './rules/outputReadTooEarly';
import { startGroupChanged } from './rules/startGroupChanged';
import { startsWithNothing } from './rules/startsWithNothing';
import { unknownChannel } from './rules/unknownChannel';
import { unknownEnvironment } from './rules/unknownEnvironment';
import { unknownTargetTag } from './rules/unknownTargetTag';
import { unreadableCondition } from './rules/unreadableCondition';

/** All checks, in the order in which the findings of one row are shown. A new check is a file in `rules` and a line here. */
export const rules: readonly Rule[] = [
  duplicateStepName,
  unreadableCondition,
  mistakenCondition,
  failureStepFirst,
  startsWithNothing,
  unknownTargetTag,
  noEnvironmentLeft,
  unknownEnvironment,
  unknownChannel,
  outputReadTooEarly,
  outputOfNoStep,
  startGroupChanged,
  failureNotCaught,
  approvalPassed,
];
