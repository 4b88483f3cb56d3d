import { foldCase } from '../base/caseless';
import { ownOf } from '../base/ownOf';

/**
 * The groups of the picker in display order, each with its category keys. Library templates use one of about 136 keys,
 * built-in ones a category of the server.
 */
const groups: readonly (readonly [name: string, keys: string])[] = [
  ['Script', 'script bash'],
  ['Package', 'package'],
  ['Approval', ''],
  [
    'Notifications',
    'slack microsoft-teams discord email pagerduty hipchat pushover pushalot google-chat amazon-chime victorops twilio microsoft-power-automate',
  ],
  ['Octopus', 'octopus tenants'],
  ['IIS', 'iis'],
  ['Windows', 'windowsserver windows chocolatey topshelf event-tracing clickonce wait'],
  ['Linux and files', 'linux bash filesystem unzip winscp hosts-file dll'],
  ['Azure', 'azure azurefunctions azure-site-extensions azure-keyvault azure-devops'],
  ['AWS', 'aws'],
  ['Google Cloud', 'google-cloud googlecloud'],
  ['Kubernetes', 'kubernetes k8s argo argocd'],
  ['Docker', 'docker'],
  ['Terraform', 'terraform'],
  ['Java', 'java tomcat'],
  [
    'Databases',
    'sql mysql mariadb postgresql oracle mongodb ravendb redis cassandra snowflake supabase convex databricks',
  ],
  ['Database migrations', 'redgate flyway liquibase roundhouse grate readyroll apexsql dlm entityframework'],
  ['Secrets', 'hashicorp-vault akeyless cyberark bitwarden 1password-connect keeper-secretsmanager azure-keyvault jwt'],
  ['Certificates', 'certificates lets-encrypt venafi ssl encrypt'],
  [
    'Web and network',
    'http f5 akamai netscaler webdeploy aspnet dotnetcore tomcat dns dyn edgecast medianova rackspace vercel',
  ],
  [
    'Monitoring',
    'datadog newrelic sentry splunk seq pingdom statuspage zabbix statuscake rollbar raygun stackify elmah solarwinds opslevel',
  ],
  ['Source and build', 'git github gitlab teamcity jenkins azure-devops mercurial'],
  ['Configuration', 'json xml ansible chef terraform pulumi launchdarkly'],
  ['Testing', 'tests nunit xunit mabl testery ghostinspector'],
  ['Security', 'sbom'],
  ['Mobile', 'xamarin hockeyapp firebase'],
  ['Atlassian', 'atlassian jira'],
  ['AI', 'ai'],
];

/** For keys that no group lists. */
const otherGroup = 'Other';

const keysOf = groups.map(([name, keys]) => [name, new Set(keys.split(' '))] as const);

/** The names of all groups, in order. */
export const templateCategories: readonly string[] = [...groups.map(([name]) => name), otherGroup];

/** The groups of a category key, the closest first. @example `azure-keyvault` → Azure, Secrets; `sitecore` → Other */
export function categoriesOf(key: string): readonly string[] {
  const plain = foldCase(key).toLowerCase().replaceAll(' ', '');
  const found = keysOf.filter(([, keys]) => keys.has(plain)).map(([name]) => name);
  return found.length === 0 ? [otherGroup] : found;
}

/** Groups of built-in actions whose own category is only "Other". */
const groupsOfTypes: Readonly<Record<string, string>> = {
  'Octopus.Manual': 'Approval',
  'Octopus.Email': 'Notifications',
  'Octopus.Slack': 'Notifications',
  'Octopus.MicrosoftTeams': 'Notifications',
  'Octopus.DeployRelease': 'Octopus',
  'Octopus.HealthCheck': 'Octopus',
  'Octopus.ProcessTemplate': 'Octopus',
};

/** The groups of a built-in action: its main category first, without labels such as "featured". */
export function categoriesOfBuiltin(actionType: string, main: string, all: readonly string[]): readonly string[] {
  const own = ownOf(groupsOfTypes, actionType);
  if (own !== undefined) return [own];
  const keys = [main, ...all].filter((key) => key !== 'BuiltInStep' && key !== 'Featured');
  return [...new Set(keys.flatMap(categoriesOf))].filter((group, at) => group !== otherGroup || at === 0);
}
