import { type Action, propertyOf, type StepTemplate } from '../../../../core/index';

/** Where an action says what its content comes from: inline, a package, a repository (catalogue of built-in steps). */
const contentSources = [
  'Octopus.Action.Script.ScriptSource',
  'Octopus.Action.Aws.TemplateSource',
  'Octopus.Action.Azure.TemplateSource',
];

/** Whether the kind of an action has a primary package, as the action is set now. */
export function canHavePrimary({ properties }: Action, { sources, presets }: StepTemplate): boolean {
  if (sources.primaryPackage !== 'whenSourceIsPackage') return sources.primaryPackage === 'yes';
  return contentSources.some((name) => (propertyOf(properties, name) ?? propertyOf(presets, name)) === 'Package');
}
