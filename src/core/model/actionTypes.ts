import { foldCase } from '../base/caseless';

/** Where an action of a type can run, in the words of the built-in step catalogue. */
export type ExecutionLocation = 'target' | 'worker' | 'workerOnBehalfOfRoles' | 'server' | 'serverOnBehalfOfRoles';

/** What holds for every action of a type. */
export interface ActionType {
  /** As in files. Types are compared ignoring case, as on the server. */
  readonly type: string;
  /** A short word for lists, such as "kubectl script"; null if the type's own name says it. */
  readonly word: string | null;
  /** Where it can run; the first is the default. */
  readonly locations: readonly [ExecutionLocation, ...ExecutionLocation[]];
  /** How it differs in a run: it waits for a person, checks the health of targets, and so on. */
  readonly kind: 'work' | 'manual' | 'healthCheck' | 'childRelease' | 'processTemplate';
  /** Whether it can be one of several actions of a step. */
  readonly canBeChild: boolean;
  /** Whether automatic retries have an effect on it. */
  readonly canRetry: boolean;
  /** Whether a time limit has an effect on it. */
  readonly hasTimeLimit: boolean;
  /** Whether it has the package without a name; for some types only if their content comes from a package. */
  readonly primaryPackage: 'yes' | 'whenSourceIsPackage' | 'no';
}

type Details = Partial<Omit<ActionType, 'type'>>;

/** Defaults, also for types that are not in the table. */
const byDefault: Omit<ActionType, 'type'> = {
  word: null,
  locations: ['worker', 'workerOnBehalfOfRoles'],
  kind: 'work',
  canBeChild: true,
  canRetry: true,
  hasTimeLimit: true,
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
const neverRetried: Details = { canRetry: false, hasTimeLimit: false };

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
  row('Octopus.Manual', { ...onServer, ...neverRetried, word: 'manual', kind: 'manual' }),
  row('Octopus.Email', { ...onServer, ...neverRetried, word: 'email' }),
  row('Octopus.DeployRelease', { ...onServer, ...neverRetried, word: 'deploy a release', kind: 'childRelease' }),
  row('Octopus.HealthCheck', {
    ...neverRetried,
    word: 'health check',
    locations: ['serverOnBehalfOfRoles'],
    kind: 'healthCheck',
    canBeChild: false,
  }),
  row('Octopus.ProcessTemplate', { ...onServer, ...neverRetried, kind: 'processTemplate', canBeChild: false }),
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
  // Retired types, older names and step-package types.
  row('Octopus.JavaKeyStoreDeploy', onTarget),
  row('Octopus.AzureCloudService', packageForTargets),
  row('kustomize', forTargets),
  row('deploy-a-bicep-template'),
  row('aws-ecs', forTargets),
  row('aws-ecs-update-service', forTargets),
  row('aws-s3-create-bucket'),
];

const byType = new Map(actionTypes.map((each) => [foldCase(each.type), each]));

/** The table row of a type; null if the type is null or not in the table. */
export function knownActionType(type: string | null): ActionType | null {
  return type === null ? null : (byType.get(foldCase(type)) ?? null);
}

/** Whether the type is in the table, or a Docker type. */
export function isListedType(type: string | null): boolean {
  return type !== null && (knownActionType(type) !== null || isDocker(type));
}

/** The facts of an action's type; a type that is not in the table gets the defaults. */
export function actionTypeOf({ actionType }: { readonly actionType: string | null }): ActionType {
  return knownActionType(actionType) ?? row(actionType ?? '', isDocker(actionType ?? '') ? onTarget : {});
}

/** Docker types are recognized by their prefix; they run on targets. */
function isDocker(type: string): boolean {
  return /^octopus\.docker/i.test(type);
}

function row(type: string, details: Details = {}): ActionType {
  return { ...byDefault, ...details, type };
}
