import { propertyNames } from '../../core/index';

/** Texts at the heart of an action, in the order they are shown. Keys: ocl.md section 8.5. */
export const mainTexts: readonly { readonly key: string; readonly label: string; readonly isCode: boolean }[] = [
  { key: 'Octopus.Action.Script.ScriptBody', label: 'Script', isCode: true },
  { key: propertyNames.manualInstructions, label: 'Instructions', isCode: false },
  { key: 'Octopus.Action.Email.Subject', label: 'Subject', isCode: false },
  { key: 'Octopus.Action.Email.Body', label: 'Message', isCode: false },
  { key: 'Octopus.Action.KubernetesContainers.CustomResourceYaml', label: 'Resources', isCode: true },
  { key: 'Octopus.Action.Terraform.Template', label: 'Template', isCode: true },
];

/** Properties of an action that some field of the editor shows, so that "Other settings" need not. */
export const shownOnActions: readonly string[] = [
  ...mainTexts.map(({ key }) => key),
  propertyNames.actionExpression,
  propertyNames.runOnServer,
  propertyNames.retries,
  propertyNames.timeoutMinutes,
];

/** The same for a step. */
export const shownOnSteps: readonly string[] = [
  propertyNames.targetTags,
  propertyNames.windowSize,
  propertyNames.stepExpression,
];
