/**
 * The fields of the server's JSON that this product reads, or that only matter to the server (ids, links); every other
 * field is kept as an extra. Lower case, because the server ignores case. Source: the public client models.
 */
const lower = (names: string): ReadonlySet<string> => new Set(names.toLowerCase().split(' '));

const ofBothKinds = 'Id ProjectId SpaceId Version LastSnapshotId Links Steps ';
const tellingRunbook = 'RunbookId EnvironmentScope MultiTenancyMode ConnectivityPolicy';
export const deploymentFields = lower(ofBothKinds + tellingRunbook);
export const runbookFields = lower(
  `${ofBothKinds + tellingRunbook} Name Description Environments DefaultGuidedFailureMode`,
);
/** Fields that only a runbook has. */
export const runbookMarks: readonly string[] = tellingRunbook.split(' ');
export const stepFields = lower(
  'Id Slug Name Type Condition StartTrigger PackageRequirement RequiresPackagesToBeAcquired Properties ' +
    'SensitiveProperties Actions ProcessTemplate Preflight.ProcessTemplate Links',
);
export const actionFields = lower(
  'Id Slug Name ActionType Condition Environments ExcludedEnvironments EnvironmentsVariable Channels ChannelsVariable ' +
    'TenantTags TenantTagsVariable IsDisabled IsRequired Notes WorkerPoolId WorkerPoolVariable Container Packages GitDependencies ' +
    'StepPackageVersion Inputs Properties SensitiveProperties CanBeUsedForProjectVersioning Links',
);
export const packageFields = lower('Id Name PackageId FeedId AcquisitionLocation Version Properties');
export const gitFields = lower('Id Name RepositoryUri DefaultBranch GitCredentialType GitCredentialId FilePathFilters');
export const containerFields = lower('Image FeedId GitUrl Dockerfile');
export const packageParameterFields = lower('Name FeedId PackageId');
export const parameterFields = lower('Name Value');
