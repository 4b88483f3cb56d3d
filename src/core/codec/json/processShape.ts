import type { Process } from '../../model/process';
import type { Step } from '../../model/step';
import { extraFields } from './extras';
import { deploymentFields, runbookFields } from './fieldNames';
import { listOf, objectOf, type Shape } from './shape';
import { stepShape } from './stepShape';

/**
 * A process in the server's JSON form. Steps are matched by id; those in `untouched` are replaced by placeholders, for
 * comparisons that only need to know that they are equal.
 */
export function processShape(process: Process, untouched: ReadonlySet<Step> = new Set()): Shape {
  return objectOf(
    {
      ...(process.kind === 'runbook' ? runbookMembers(process) : {}),
      Steps: {
        kind: 'keyed',
        items: process.steps.map((step) => ({ key: step.id, value: untouched.has(step) || stepShape(step) })),
      },
    },
    extraFields(process.extras, process.kind === 'runbook' ? runbookFields : deploymentFields),
  );
}

function runbookMembers({ name, runbook }: Process): Record<string, Shape> {
  if (runbook === null) return { RunbookId: null, Name: name };
  return {
    RunbookId: null,
    Name: name,
    Description: runbook.description,
    EnvironmentScope: runbook.environmentScope,
    Environments: listOf(runbook.environments),
    MultiTenancyMode: runbook.multiTenancyMode,
    DefaultGuidedFailureMode: runbook.defaultGuidedFailureMode,
    ConnectivityPolicy: objectOf({
      AllowDeploymentsToNoTargets: runbook.allowNoTargets,
      ExcludeUnhealthyTargets: runbook.excludeUnhealthyTargets,
      SkipMachineBehavior: runbook.skipMachineBehavior,
      TargetRoles: listOf(runbook.skipRoles),
    }),
  };
}
