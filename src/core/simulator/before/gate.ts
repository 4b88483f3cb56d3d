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
import type { PlannedStep } from './plannedStep';
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
type Check = (situation: Situation, steps: readonly PlannedStep[]) => GateAnswer | GateReason | null;

const whoAndWhere: readonly Check[] = [
  projectGate,
  tenantModeGate,
  tenantDisabledGate,
  environmentKindGate,
  tenantConnectionGate,
];
const atTheStart: readonly Check[] = [promptGate, selectionGate, targetsGate, policyGate, approvalGate];

/** R-201; a runbook meets neither channel, lifecycle, defect nor freeze (B-06). */
const runbookChecks: readonly Check[] = [...whoAndWhere, runbookGate, ...atTheStart];
const deploymentChecks: readonly Check[] = [
  ...whoAndWhere,
  channelGate,
  channelKindGate,
  lifecycleGate,
  defectGate,
  freezeGate,
  ...atTheStart,
  provisioning,
];

/** The first reason against the run in the order of R-201, or GATE_OK. Warnings are those of an open gate. */
export function gateOf(situation: Situation, steps: readonly PlannedStep[]): Gate {
  const warnings: Reason[] = [];
  const notes: NoteReason[] = [];
  for (const check of situation.isRunbook ? runbookChecks : deploymentChecks) {
    const answer = check(situation, steps);
    if (answer === null) continue;
    if ('code' in answer) return { reason: answer, warnings: [], notes };
    notes.push(...answer.notes);
    warnings.push(...answer.warnings);
    if (answer.blocked !== null) return { reason: answer.blocked, warnings: [], notes };
  }
  return { reason: reasonOf('GATE_OK', 'R-201', { environment: situation.environment.name }), warnings, notes };
}
