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

/** Whether the run may start, with the warnings about it. */
export interface Gate {
  readonly reason: GateReason;
  readonly warnings: readonly Reason[];
  readonly notes: readonly NoteReason[];
}

/** Why the run may not start, or a warning if it may; null for neither. */
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

/** Checks that do not look at the steps. For a runbook, channel, lifecycle, defects and freezes are not checked (B-06). */
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

/** The first reason that blocks the run in the order of R-201, or GATE_OK. Warnings are given only if the gate is open. */
export function gateOf(situation: Situation, steps: readonly StepOutline[]): Gate {
  const early = earlyChecks(situation);
  return asked(situation, steps, [...early, ...atTheStart, ...(situation.isRunbook ? [] : [provisioning])]);
}

/** The closed gate, if the run is blocked whatever its steps are; else null. */
export function earlyClosedGate(situation: Situation): Gate | null {
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
