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

/** Answers of the server, read together: ids in one are names in another. */
export interface ServerAnswersRead {
  readonly model: Partial<DeploymentModel>;
  /** The same for a runbook, whose settings are its own; by the id of its process. */
  readonly runbookModels: ReadonlyMap<string, Partial<DeploymentModel>>;
  /** Ids that no answer names; they stay in the model as they are. */
  readonly unresolved: readonly string[];
  /** Ids of the projects the answers are about, the likeliest first; the first was taken unless one was asked for. */
  readonly projects: readonly string[];
}

/** `readServerAnswers`, for whoever gets it handed in. */
export type AnswersReader = typeof readServerAnswers;

/**
 * Reads answers of the server's API into parts of a model for one project. The model refers by name, the server by id:
 * an id is replaced where one of the answers names it. Ids of environments, channels and tenants stay beside their
 * names, so that a process with ids finds them. Values of sensitive variables are never taken.
 *
 * @param projectId  which project it is for; without it the one that the answers are about
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

/** Only projects that are deployed for tenants have some connected; whether they can do without, nobody says here. */
function withTenantMode(settings: ProjectSettings | null, tenants: readonly Tenant[]): ProjectSettings | null {
  const isConnected = tenants.some(({ environments }) => environments.length > 0);
  return isConnected ? { tenantMode: 'TenantedOrUntenanted', ...settings } : settings;
}

/** What the dry run has to know of a step template: what its steps are. */
function stepTemplateOf(entry: Readonly<Record<string, Json>>): StepTemplateFacts {
  return { id: textAt(entry, 'Id'), name: textAt(entry, 'Name'), type: textAt(entry, 'ActionType') };
}
