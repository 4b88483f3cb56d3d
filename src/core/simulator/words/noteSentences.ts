import { counted, listed } from '../../base/words';
import type { NoteFacts } from '../reasons/noteFacts';
import { quoted, shortened } from './phrases';
import type { Sentences } from './sentence';

const undecided: Readonly<Record<NoteFacts['GATE_NOT_DECIDABLE']['open'], string>> = {
  defect:
    'The release is prevented from progressing, and no lifecycle says which phase comes first; it is not checked.',
  channel: 'An ephemeral environment needs a channel for it, and no channel is known; it is not checked.',
  'runbook-environments':
    'Where the runbook may run is set by a lifecycle or an id that the model does not have; it is not checked.',
  'ephemeral-in-runbook':
    'Whether the runbook may run in an ephemeral environment is not documented; it is not checked.',
  lifecycle: 'The lifecycle that counts here is not in the model; where it leads is not checked.',
  tenant: 'The model does not list the tenant; where it is connected, and which tags it has, is not checked.',
  targets: 'Which targets a step asks for is not known before the deployment; whether there is one is not checked.',
  'parent-in-runbook': 'Whether a runbook may run in a parent environment is not documented; it is not checked.',
};

const setting = 'OctopusShouldFailDeploymentOnSubstitutionFails';

/** Sentences for the notes of a run. */
export const noteSentences: Sentences<keyof NoteFacts> = {
  APPROVAL_ASSUMED: ({ needed, approvers }) => `It is assumed to be approved: ${approvalsNeeded(needed, approvers)}.`,
  APPROVAL_CANNOT_BE_MET: ({ needed, approvers }) =>
    `It needs ${counted(needed, 'approval')}, and ${approvers.length === 0 ? 'nobody may give one' : `only ${listed(approvers)} may give one`}.`,
  FREEZE_NOT_CHECKED: ({ freeze }) =>
    `The freeze ${quoted(freeze)} concerns this deployment; its start time is not given, so the freeze is not checked.`,
  FREEZE_UNDECIDED: ({ freeze }) =>
    `The freeze ${quoted(freeze)} is active; whether it stops what a parent deployment starts is not documented.`,
  PROMPT_ANSWER_UNUSED: ({ variable }) =>
    `The answer to ${quoted(variable)} is not used: this run does not ask for it.`,
  POLICY_NOT_EVALUATED: ({ policy }) => `The result of the policy ${quoted(policy)} is not known.`,
  GATE_NOT_DECIDABLE: ({ open }) => undecided[open],
  TEMPLATE_NOT_LOADED: ({ step, template, mask }) =>
    `${quoted(step)} uses the process template ${template}${mask === '' ? '' : `, version ${mask}`}: open the file of the template as well, or add a server's answer with it.`,
  SCOPE_VARIABLE_UNKNOWN: ({ action, expression }) =>
    `The scope of ${quoted(action)} is given by ${shortened(expression)}; what the server does when that is not known is not documented.`,
  START_TRIGGER_FALSE_BY_ERROR: ({ step, expression }) =>
    `Whether ${quoted(step)} starts with the previous step is ${expression.trim() === '' ? 'given by an expression, and there is none' : `given by ${shortened(expression)}, which cannot be evaluated`}, so it starts after it.`,
  START_TRIGGER_RUNTIME_VALUE: ({ step, expression }) =>
    `The start of ${quoted(step)} is decided before the run, so what ${shortened(expression)} reads of the run is not there yet.`,
  START_TRIGGER_UNKNOWN: ({ step, expression }) =>
    `Whether ${quoted(step)} starts with the previous step depends on ${shortened(expression)}, which is not known here; it is taken to start after it.`,
  MANUAL_CHILD_AUTO_SUCCEEDS: ({ step, action }) =>
    `${quoted(step)} has no window size: on servers with defect 9354 nobody is asked at ${quoted(action)}, and the run continues.`,
  COND_CONSTANT: ({ text, instead }) =>
    `The run condition tests nothing, so it is the same in every run: ${shortened(text)}${instead === null ? '' : `. Probably meant: ${instead}`}.`,
  NAME_UNKNOWN: ({ name, nearest }) =>
    `${quoted(name)} is not a system variable that is known here${nearest === null ? '' : `; ${quoted(nearest)} may be meant`}.`,
  SUBSTITUTION_FAILS_STEP: ({ action, property }) =>
    `${quoted(action)} would fail: its ${quoted(property)} reads a name without a value here, and ${setting} is on.`,
  PROVISIONING_RUNS_FIRST: ({ environment }) =>
    `Nothing was deployed to ${environment} yet, so the runbook that provisions it runs first.`,
};

/** "it needs 2 approvals, from Ann or the team CAB" */
export function approvalsNeeded(needed: number, approvers: readonly string[]): string {
  const names = approvers.map((each) => each.replace(/^team:/, 'the team '));
  const from = names.length === 0 ? '' : `, from ${listed(names, 'or')}`;
  return `it needs ${counted(needed, 'approval')}${from}`;
}
