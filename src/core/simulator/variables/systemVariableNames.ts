import type { Process } from '../../model/process';
import { isTemplateProcess } from '../../model/templates/templateProcess';

/** Common system variables that expressions read (V-19). */
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

/**
 * System variables by name: common ones, and those of the steps and actions of this expanded process, as read outside
 * of process templates (V-19, V-21, T-10). In a template's file, as read inside.
 */
export function systemVariableNames(process: Process): readonly string[] {
  const isTemplate = isTemplateProcess(process);
  const own = process.steps.filter(({ origin, processTemplate }) => origin === undefined && processTemplate === null);
  const inside = isTemplate ? own : process.steps.filter(({ origin }) => origin !== undefined);
  const plain = isTemplate ? [] : own;
  const runbook = process.kind === 'runbook' ? ['Octopus.Runbook.Name'] : [];
  return [
    ...everywhere,
    ...runbook,
    ...plain.map((step) => `Octopus.Step[${step.name}].Status.Code`),
    ...plain.flatMap((step) =>
      step.actions.flatMap(({ name }) => [
        `Octopus.Action[${name}].Output.`,
        `Octopus.Action[${name}].Status.Code`,
        `Octopus.Action[${name}].IsSkipped`,
      ]),
    ),
    ...inside.flatMap(({ origin, actions }) => {
      const names = origin?.actionNames ?? actions.map(({ name }) => name);
      const of = origin === undefined ? '' : `[${origin.usage.name}]`;
      return names.map((name) => `Octopus.ProcessTemplate${of}.Action[${name}].Output.`);
    }),
  ];
}
