import { propertyNames } from './propertyNames';

/** Display names of settings: keys of the model, and properties as in files. */
const words: Readonly<Record<string, string>> = {
  [propertyNames.stepExpression]: 'run condition',
  [propertyNames.actionExpression]: 'run condition',
  [propertyNames.startTriggerExpression]: 'start condition',
  [propertyNames.targetTags]: 'target tags',
  [propertyNames.windowSize]: 'window size',
  [propertyNames.runOnServer]: 'where it runs',
  [propertyNames.retries]: 'retries',
  [propertyNames.retryBackoff]: 'wait between retries',
  [propertyNames.timeoutMinutes]: 'time limit',
  [propertyNames.manualInstructions]: 'instructions',
  [propertyNames.manualTeams]: 'responsible teams',
  [propertyNames.manualBlocksConcurrent]: 'waiting of other deployments',
  [propertyNames.templateId]: 'template',
  [propertyNames.templateVersion]: 'template version',
  'Octopus.Action.Script.ScriptBody': 'script',
  'Octopus.Action.Script.ScriptSource': 'script source',
  'Octopus.Action.Script.Syntax': 'script language',
  'Octopus.Action.EnabledFeatures': 'features',
  channelsVariable: 'channels',
  channelsVariables: 'channels',
  condition: 'run condition',
  disabled: 'on or off',
  environmentsVariable: 'environments',
  environmentsVariables: 'environments',
  excludedEnvironments: 'excluded environments',
  gitDependencies: 'Git repositories',
  packageRequirement: 'order with packages',
  runOnServer: 'where it runs',
  startTrigger: 'start',
  tenantTags: 'tenant tags',
  tenantTagsVariable: 'tenant tags',
  tenantTagsVariables: 'tenant tags',
  type: 'type of step',
  workerPoolVariable: 'worker pool',
};

const byFoldedKey = new Map(Object.entries(words).map(([key, word]) => [key.toLowerCase(), word]));

/** Words that keep their capitals inside a sentence. */
const capitals = ['ARN', 'AWS', 'Azure', 'CPU', 'DNS', 'Docker', 'Helm', 'HTTP', 'IAM', 'ID', 'IIS', 'IP', 'JSON']
  .concat([
    'Java',
    'Kubernetes',
    'NGINX',
    'PFX',
    'SSL',
    'SQL',
    'Terraform',
    'TLS',
    'Tomcat',
    'URL',
    'URI',
    'XML',
    'YAML',
  ])
  .map((word) => [word.toLowerCase(), word] as const);
const spelled = new Map(capitals);

/**
 * The display name of a setting, for sentences and lists: "script", "Azure resource group name". A property without an
 * entry is named by splitting its key into words; a key that is not an Octopus property, such as a template parameter,
 * stays as it is.
 */
export function settingWord(key: string): string {
  const own = byFoldedKey.get(key.toLowerCase());
  if (own !== undefined) return own;
  const [, inner] = /^Octopus\.(?:Action|Step)\.(.+)$/i.exec(key) ?? [];
  if (inner === undefined) return key;
  const parts = inner
    .replaceAll(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4')
    .split(/[\s.[\]_-]+/)
    .filter(Boolean)
    .map((part) => spelled.get(part.toLowerCase()) ?? part.toLowerCase());
  return parts.filter((part, at) => part !== parts[at - 1]).join(' ');
}
