import type { GateReason, NoteReason, Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { approvalGate } from './approvalGate';
import { channelKindGate } from './channelKindGate';
import { channelGate, tenantConnectionGate } from './connectionGate';
import { defectGate } from './defectGate';
import { environmentKindGate } from './environmentKindGate';
import { freezeGate } from './freezeGate';
import type { GateAnswer } from './gateAnswer';
import { lifecycleGate } from './lifecycleGate';
import type { StepOutline } from './plannedStep';
import { policyGate } from './policyGate';
import { provisioning } from './provisioning';
import { runbookGate } from './runbookGate';
import { promptGate, selectionGate, targetsGate } from './startGate';
import { projectGate, tenantDisabledGate, tenantModeGate } from './tenantGate';

/** Whether the run may start, with what is pointed out on the way. */
export interface Gate {
  readonly reason: GateReason;
  readonly warnings: readonly Reason[];
  readonly notes: readonly NoteReason[];
}

/** Says why the run may not start, or what is to be pointed out where it may; null: nothing. */
type Check = (situation: Situation, steps: readonly StepOutline[]) => GateAnswer | GateReason | null;

const whoAndWhere: readonly Check[] = [
  projectGate,
  tenantModeGate,
  tenantDisabledGate,
  environmentKindGate,
  tenantConnectionGate,
];
const whatIsChosen: readonly Check[] = [promptGate, selectionGate];
const atTheStart: readonly Check[] = [targetsGate, policyGate, approvalGate];

/** Asked before the steps are looked at. A runbook meets neither channel, lifecycle, defect nor freeze (B-06). */
const earlyRunbookChecks: readonly Check[] = [...whoAndWhere, runbookGate, ...whatIsChosen];
const earlyDeploymentChecks: readonly Check[] = [
  ...whoAndWhere,
  channelGate,
  channelKindGate,
  lifecycleGate,
  defectGate,
  freezeGate,
  ...whatIsChosen,
];

/** The first reason against the run in the order of R-201, or GATE_OK. Warnings are those of an open gate. */
export function gateOf(situation: Situation, steps: readonly StepOutline[]): Gate {
  const early = earlyChecks(situation);
  return asked(situation, steps, [...early, ...atTheStart, ...(situation.isRunbook ? [] : [provisioning])]);
}

/** The gate where it is shut whatever the steps are; else null. */
export function gateShutEarly(situation: Situation): Gate | null {
  const gate = asked(situation, [], earlyChecks(situation));
  return gate.reason.code === 'GATE_OK' ? null : gate;
}

function earlyChecks({ isRunbook }: Situation): readonly Check[] {
  return isRunbook ? earlyRunbookChecks : earlyDeploymentChecks;
}

function asked(situation: Situation, steps: readonly StepOutline[], checks: readonly Check[]): Gate {
  const warnings: Reason[] = [];
  const notes: NoteReason[] = [];
  for (const check of checks) {
    const answer = check(situation, steps);
    if (answer === null) continue;
    if ('code' in answer) return { reason: answer, warnings: [], notes };
    notes.push(...answer.notes);
    warnings.push(...answer.warnings);
    if (answer.blocked !== null) return { reason: answer.blocked, warnings: [], notes };
  }
  return { reason: reasonOf('GATE_OK', 'R-201', { environment: situation.environment.name }), warnings, notes };
}
