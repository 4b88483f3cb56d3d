import type { DeploymentModel, ProcessTemplate } from '../deploymentModel';
import type { Process } from '../process';
import type { Step } from '../step';
import { expandUse } from './expandUse';
import { templateFor } from './templateFor';

/**
 * A process as it runs: each use of a process template replaced by the template's steps (T-04). A use of an unknown
 * template stays (T-03). The same object if there is nothing to expand; for previews, never for saving.
 */
export function expandProcess(
  process: Process,
  { processTemplates }: Pick<DeploymentModel, 'processTemplates'>,
): Process {
  if (processTemplates === undefined || processTemplates.length === 0) return process;
  const known = remembered.get(process);
  if (known !== undefined && known.templates === processTemplates) return known.expanded;
  const expanded = expand(process, processTemplates);
  remembered.set(process, { templates: processTemplates, expanded });
  return expanded;
}

const remembered = new WeakMap<
  Process,
  { readonly templates: readonly ProcessTemplate[]; readonly expanded: Process }
>();

function expand(process: Process, templates: readonly ProcessTemplate[]): Process {
  if (process.steps.every((step) => step.processTemplate === null)) return process;
  const steps = process.steps.flatMap((step) => stepsFor(step, templates));
  return { ...process, steps };
}

/** The steps that replace one step that uses a process template; empty if the template is unknown. */
export function stepsOfUse(
  step: Step,
  { processTemplates }: Pick<DeploymentModel, 'processTemplates'>,
): readonly Step[] {
  if (step.processTemplate === null || processTemplates === undefined) return none;
  const steps = stepsFor(step, processTemplates);
  return steps[0] === step ? none : steps;
}

const none: readonly Step[] = [];

/** What runs in place of one step of the file. */
function stepsFor(step: Step, templates: readonly ProcessTemplate[]): readonly Step[] {
  const use = step.processTemplate;
  const template = use === null ? null : templateFor(templates, use);
  // A template without steps does not say what it does.
  const isKnown = template !== null && template.steps.length > 0;
  return use === null || !isKnown ? [step] : expandUse(step, use, template);
}
