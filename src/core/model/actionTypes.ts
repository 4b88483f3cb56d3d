import { foldCase } from '../base/caseless';

/** Where one action of a type can run; words of the catalogue of built-in steps. */
export type ExecutionLocation = 'target' | 'worker' | 'workerOnBehalfOfRoles' | 'server' | 'serverOnBehalfOfRoles';

/** What is known of a type of action, whatever a file says about a single one. */
export interface ActionType {
  /** As files write it. Types are compared without case, as the server does. */
  readonly type: string;
  /** In a word or two, such as "kubectl script"; null where the type's own name says it. */
  readonly word: string | null;
  /** Where it can run; the first one holds when the file says nothing. */
  readonly locations: readonly [ExecutionLocation, ...ExecutionLocation[]];
  /** What sets it apart in a run: it waits for a person, checks the health of targets, and so on. */
  readonly kind: 'work' | 'manual' | 'healthCheck' | 'childRelease' | 'processTemplate';
  /** Whether it can be one of several actions of a step. */
  readonly canBeChild: boolean;
  /** Whether automatic retries have an effect on it. */
  readonly canRetry: boolean;
  /** Whether a time limit has an effect on it. */
  readonly takesTimeLimit: boolean;
  /** Whether it has the one package without a name; some only when their content comes from one. */
  readonly primaryPackage: 'yes' | 'whenSourceIsPackage' | 'no';
}

type Details = Partial<Omit<ActionType, 'type'>>;

/** What holds for most types, and for a type that is not in the table. */
const byDefault: Omit<ActionType, 'type'> = {
  word: null,
  locations: ['worker', 'workerOnBehalfOfRoles'],
  kind: 'work',
  canBeChild: true,
  canRetry: true,
  takesTimeLimit: true,
  primaryPackage: 'no',
};

const onTarget: Details = { locations: ['target'] };
const packageOnTarget: Details = { locations: ['target'], primaryPackage: 'yes' };
const forTargets: Details = { locations: ['workerOnBehalfOfRoles'] };
const packageForTargets: Details = { locations: ['workerOnBehalfOfRoles'], primaryPackage: 'yes' };
const sourceForTargets: Details = { locations: ['workerOnBehalfOfRoles'], primaryPackage: 'whenSourceIsPackage' };
const source: Details = { primaryPackage: 'whenSourceIsPackage' };
const onWorkerOnly: Details = { locations: ['worker'] };
const onServer: Details = { locations: ['server'] };
const neverTriedAgain: Details = { canRetry: false, takesTimeLimit: false };

/**
 * The action types that come with Octopus. Source: the catalogue of built-in steps, which a test compares with this
 * table, and public process files for the older forms at the end.
 */
export const actionTypes: readonly ActionType[] = [
  row('Octopus.Script', {
    word: 'script',
    locations: ['worker', 'target', 'workerOnBehalfOfRoles'],
    primaryPackage: 'whenSourceIsPackage',
  }),
  row('Octopus.Manual', { ...onServer, ...neverTriedAgain, word: 'manual', kind: 'manual' }),
  row('Octopus.Email', { ...onServer, ...neverTriedAgain, word: 'email' }),
  row('Octopus.DeployRelease', { ...onServer, ...neverTriedAgain, word: 'deploy a release', kind: 'childRelease' }),
  row('Octopus.HealthCheck', {
    ...neverTriedAgain,
    word: 'health check',
    locations: ['serverOnBehalfOfRoles'],
    kind: 'healthCheck',
    canBeChild: false,
  }),
  row('Octopus.ProcessTemplate', { ...onServer, ...neverTriedAgain, kind: 'processTemplate', canBeChild: false }),
  row('Octopus.Slack', onServer),
  row('Octopus.MicrosoftTeams', onServer),
  row('Octopus.JiraIntegration.ServiceDeskAction', onServer),
  row('Octopus.CommitToGit', onWorkerOnly),
  row('Octopus.Claude', onWorkerOnly),
  row('Octopus.TentaclePackage', { ...packageOnTarget, word: 'package' }),
  row('Octopus.TransferPackage', packageOnTarget),
  row('Octopus.IIS', { ...packageOnTarget, word: 'IIS' }),
  row('Octopus.WindowsService', { ...packageOnTarget, word: 'Windows service' }),
  row('Octopus.Nginx', packageOnTarget),
  row('Octopus.Vhd', packageOnTarget),
  row('Octopus.JavaArchive', packageOnTarget),
  row('Octopus.TomcatDeploy', packageOnTarget),
  row('Octopus.TomcatState', onTarget),
  row('Octopus.TomcatDeployCertificate', onTarget),
  row('Octopus.WildFlyDeploy', packageOnTarget),
  row('Octopus.WildFlyState', onTarget),
  row('Octopus.WildFlyCertificateDeploy', onTarget),
  row('Octopus.JavaDeployCertificate', onTarget),
  row('Octopus.Certificate.Import', onTarget),
  row('Octopus.DockerRun', packageOnTarget),
  row('Octopus.DockerNetwork', onTarget),
  row('Octopus.DockerStop', onTarget),
  row('Octopus.KubernetesDeployContainers', forTargets),
  row('Octopus.KubernetesDeployRawYaml', { ...sourceForTargets, word: 'Kubernetes YAML' }),
  row('Octopus.KubernetesDeployService', forTargets),
  row('Octopus.KubernetesDeployIngress', forTargets),
  row('Octopus.KubernetesDeployConfigMap', forTargets),
  row('Octopus.KubernetesDeploySecret', forTargets),
  row('Octopus.Kubernetes.Kustomize', forTargets),
  row('Octopus.KubernetesRunScript', { ...sourceForTargets, word: 'kubectl script' }),
  row('Octopus.HelmChartUpgrade', { ...sourceForTargets, word: 'Helm chart' }),
  row('Octopus.ArgoCDUpdateImageTags', onWorkerOnly),
  row('Octopus.ArgoCDUpdateManifests', { ...onWorkerOnly, primaryPackage: 'whenSourceIsPackage' }),
  row('Octopus.VerifyArgoCDApplicationHealthy', onServer),
  row('Octopus.TriggerArgoCDSync', onServer),
  row('Octopus.WaitForArgoCDPullRequestsMerged', onServer),
  row('Octopus.AwsRunScript', { ...source, word: 'AWS script' }),
  row('Octopus.AwsRunCloudFormation', { ...source, word: 'CloudFormation' }),
  row('Octopus.AwsApplyCloudFormationChangeSet'),
  row('Octopus.AwsDeleteCloudFormation'),
  row('Octopus.AwsUploadS3', { primaryPackage: 'yes' }),
  row('Octopus.AwsCreateS3'),
  row('Octopus.AwsDeployEcsService', forTargets),
  row('Octopus.AwsUpdateEcsService', forTargets),
  row('Octopus.AzurePowerShell', { ...source, word: 'Azure script' }),
  row('Octopus.AzureAppService', packageForTargets),
  row('Octopus.AzureWebApp', packageForTargets),
  row('Octopus.AzureResourceGroup', source),
  row('Octopus.AzureDeployBicepTemplate', source),
  row('Octopus.AzureServiceFabricApp', packageForTargets),
  row('Octopus.AzureServiceFabricPowerShell', sourceForTargets),
  row('Octopus.GoogleCloudScripting', source),
  row('Octopus.TerraformPlan', { ...source, word: 'Terraform plan' }),
  row('Octopus.TerraformApply', { ...source, word: 'Terraform apply' }),
  row('Octopus.TerraformPlanDestroy', source),
  row('Octopus.TerraformDestroy', source),
  // Retired, older or step-package forms.
  row('Octopus.JavaKeyStoreDeploy', onTarget),
  row('Octopus.AzureCloudService', packageForTargets),
  row('kustomize', forTargets),
  row('deploy-a-bicep-template'),
  row('aws-ecs', forTargets),
  row('aws-ecs-update-service', forTargets),
  row('aws-s3-create-bucket'),
];

const byType = new Map(actionTypes.map((each) => [foldCase(each.type), each]));

/** The row of a type; null for a type that is not in the table, and for none. */
export function knownActionType(type: string | null): ActionType | null {
  return type === null ? null : (byType.get(foldCase(type)) ?? null);
}

/** Whether it is known what holds for a type. */
export function isListedType(type: string | null): boolean {
  return type !== null && (knownActionType(type) !== null || isDocker(type));
}

/** What holds for the type of an action. A type that is not in the table gets what holds for most. */
export function actionTypeOf({ actionType }: { readonly actionType: string | null }): ActionType {
  return knownActionType(actionType) ?? row(actionType ?? '', isDocker(actionType ?? '') ? onTarget : {});
}

/** Docker types are determined by their prefix; they run on targets. */
function isDocker(type: string): boolean {
  return /^octopus\.docker/i.test(type);
}

function row(type: string, details: Details = {}): ActionType {
  return { ...byDefault, ...details, type };
}
