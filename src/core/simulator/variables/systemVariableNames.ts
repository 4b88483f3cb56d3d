import type { Process } from '../../model/process';

/** Names that the server itself gives during a run and that expressions commonly read (V-19). */
const everywhere = [
  'Octopus.Environment.Name',
  'Octopus.Release.Number',
  'Octopus.Release.Channel.Name',
  'Octopus.Release.Notes',
  'Octopus.Deployment.Error',
  'Octopus.Deployment.ErrorDetail',
  'Octopus.Deployment.Tenant.Name',
  'Octopus.Deployment.Tenant.Tags',
  'Octopus.Deployment.Trigger.Name',
  'Octopus.Machine.Name',
  'Octopus.Machine.Roles',
  'Octopus.Project.Name',
  'Octopus.Space.Name',
  'Octopus.Step.Name',
  'Octopus.Step.Number',
  'Octopus.Action.Name',
  'Octopus.Task.Id',
  'Octopus.Task.Name',
] as const;

/** System variables by name: those of any run, and those of the steps and actions of this process (V-19, V-21). */
export function systemVariableNames(process: Process): readonly string[] {
  const runbook = process.kind === 'runbook' ? ['Octopus.Runbook.Name'] : [];
  return [
    ...everywhere,
    ...runbook,
    ...process.steps.map((step) => `Octopus.Step[${step.name}].Status.Code`),
    ...process.steps.flatMap((step) =>
      step.actions.flatMap(({ name }) => [
        `Octopus.Action[${name}].Output.`,
        `Octopus.Action[${name}].Status.Code`,
        `Octopus.Action[${name}].IsSkipped`,
      ]),
    ),
  ];
}
