import type { Json } from '../../base/json';
import type { DeploymentModel, ProjectSettings, StepTemplateFacts, Tenant } from '../../model/deploymentModel';
import { approvalsOf } from './approvals';
import { textAt } from './fields';
import { freezesOf } from './freezes';
import { type Inventory, inventoryOf, projectsIn } from './inventory';
import { channelsOf, environmentsOf, lifecycleOf, targetOf, tenantOf } from './places';
import { processTemplateOf } from './processTemplates';
import { factsOf, projectSettingsOf, runbookSettingsOf, tagSetOf } from './project';
import type { ServerAnswer } from './serverAnswer';
import { isComplete, variablesOf } from './values';

/** The result of reading server responses together: ids in one are names in another. */
export interface ServerAnswersRead {
  readonly model: Partial<DeploymentModel>;
  /** The same for a runbook, which has its own settings; by the id of its process. */
  readonly runbookModels: ReadonlyMap<string, Partial<DeploymentModel>>;
  /** Ids without a name in any response; they stay in the model. */
  readonly unresolved: readonly string[];
  /** Ids of the projects in the responses, the likeliest first; the first was used unless one was chosen. */
  readonly projects: readonly string[];
}

/** The type of `readServerAnswers`, for code that receives it as an argument. */
export type AnswersReader = typeof readServerAnswers;

/**
 * Reads responses of the server's API into parts of a model for one project. The model refers by name, the server by
 * id: an id is replaced if one of the responses names it. Ids of environments, channels and tenants are kept next to
 * their names, so that a process with ids matches them. Values of sensitive variables are never read.
 *
 * @param projectId  the project to read for; by default the one in the responses
 */
export function readServerAnswers(
  answers: readonly ServerAnswer[],
  projectId: string | null = null,
): ServerAnswersRead {
  const inventory = inventoryOf(answers, projectId);
  const model = modelOf(inventory);
  return {
    model,
    runbookModels: new Map(
      inventory.entries('runbooks').map((entry) => {
        const settings = runbookSettingsOf(entry, model.settings ?? {}, inventory);
        return [textAt(entry, 'RunbookProcessId'), { ...model, settings }];
      }),
    ),
    unresolved: inventory.unresolved(),
    projects: projectsIn(answers),
  };
}

function modelOf(inventory: Inventory): Partial<DeploymentModel> {
  const { entries, has, name, project } = inventory;
  const lifecycle = project === null ? '' : textAt(project, 'LifecycleId');
  const tenants = entries('tenants').map((entry) => tenantOf(entry, inventory));
  const settings = withTenantMode(projectSettingsOf(inventory), tenants);
  const complete = isComplete(inventory);
  const hasValues = has('variables') || has('tenant-values') || has('library-sets') || project !== null;
  const variables = hasValues ? variablesOf(inventory) : [];
  return {
    ...(has('environments') && { environments: environmentsOf(inventory) }),
    ...(has('targets') && {
      targets: entries('targets').map((entry) => targetOf(entry, inventory)),
      targetsComplete: true,
    }),
    ...(has('channels') && { channels: channelsOf(inventory) }),
    ...(has('lifecycles') && { lifecycles: entries('lifecycles').map((entry) => lifecycleOf(entry, inventory)) }),
    ...(lifecycle !== '' && { projectLifecycle: name(lifecycle) }),
    ...(has('tenants') && { tenants }),
    ...((has('variables') || variables.length > 0) && { variables }),
    ...(settings !== null && { settings }),
    ...(has('freezes') && { freezes: entries('freezes').flatMap((entry) => freezesOf(entry, inventory)) }),
    ...(has('approvals') && { approvals: entries('approvals').flatMap((entry) => approvalsOf(entry, inventory)) }),
    ...(has('tag-sets') && { tagSets: entries('tag-sets').map(tagSetOf) }),
    ...(has('process-templates') && {
      processTemplates: entries('process-templates').map((entry) => processTemplateOf(entry, inventory)),
    }),
    ...(has('step-templates') && { stepTemplates: entries('step-templates').map(stepTemplateOf) }),
    ...factsOf(inventory),
    ...(complete !== null && { variablesComplete: complete }),
  };
}

/** Connected tenants show that tenanted deployments are possible; whether untenanted ones are, the responses do not say. */
function withTenantMode(settings: ProjectSettings | null, tenants: readonly Tenant[]): ProjectSettings | null {
  const isConnected = tenants.some(({ environments }) => environments.length > 0);
  return isConnected ? { tenantMode: 'TenantedOrUntenanted', ...settings } : settings;
}

/** What the dry run needs of a step template: the type of its steps. */
function stepTemplateOf(entry: Readonly<Record<string, Json>>): StepTemplateFacts {
  return { id: textAt(entry, 'Id'), name: textAt(entry, 'Name'), type: textAt(entry, 'ActionType') };
}
