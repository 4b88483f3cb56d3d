/** The controls a parameter can have, in the words of the server. */
export const parameterTypes: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'SingleLineText', label: 'Single-line text' },
  { value: 'MultiLineText', label: 'Multi-line text' },
  { value: 'Select', label: 'Drop-down list' },
  { value: 'Checkbox', label: 'Check box' },
  { value: 'Sensitive', label: 'Sensitive (a secret)' },
  { value: 'StepName', label: 'Name of an earlier step' },
  { value: 'Package', label: 'Package' },
  { value: 'AzureAccount', label: 'Azure account' },
  { value: 'AmazonWebServicesAccount', label: 'AWS account' },
  { value: 'GoogleCloudAccount', label: 'Google Cloud account' },
  { value: 'GenericOidcAccount', label: 'Generic OIDC account' },
  { value: 'UsernamePasswordAccount', label: 'User name and password account' },
  { value: 'Certificate', label: 'Certificate' },
  { value: 'WorkerPool', label: 'Worker pool' },
];
