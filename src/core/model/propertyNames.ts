/**
 * Names of the properties that carry behaviour. Source: public process files and client models.
 */
export const propertyNames = {
  targetTags: 'Octopus.Action.TargetRoles',
  windowSize: 'Octopus.Action.MaxParallelism',
  stepExpression: 'Octopus.Step.ConditionVariableExpression',
  actionExpression: 'Octopus.Action.ConditionVariableExpression',
  /** Our name when writing; on reading, every similar name counts. */
  startTriggerExpression: 'Octopus.Step.StartTriggerVariableExpression',
  runOnServer: 'Octopus.Action.RunOnServer',
  retries: 'Octopus.Action.AutoRetry.MaximumCount',
  retryBackoff: 'Octopus.Action.AutoRetry.MinimumBackoff',
  timeoutMinutes: 'Octopus.Action.ExecutionTimeout.Minutes',
  manualInstructions: 'Octopus.Action.Manual.Instructions',
  manualTeams: 'Octopus.Action.Manual.ResponsibleTeamIds',
  manualBlocksConcurrent: 'Octopus.Action.Manual.BlockConcurrentDeployments',
  healthErrors: 'Octopus.Action.HealthCheck.ErrorHandling',
  healthIncludes: 'Octopus.Action.HealthCheck.IncludeMachinesInDeployment',
  templateId: 'Octopus.Action.Template.Id',
  templateVersion: 'Octopus.Action.Template.Version',
} as const;
