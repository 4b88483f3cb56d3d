import type { DeploymentModel, ProcessTemplate } from '../deploymentModel';
import type { Process } from '../process';
import type { Step } from '../step';
import { expandUse } from './expandUse';
import { templateFor } from './templateFor';

/**
 * A process with the steps of its process templates in the places of their uses, as it runs (T-04). A use whose template is
 * not known stays (T-03). The very same process where nothing is to be expanded; for looking at, never for saving.
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

/** The steps that stand for one step of the file that uses a process template; none where they are not known. */
export function stepsOfUse(
  step: Step,
  { processTemplates }: Pick<DeploymentModel, 'processTemplates'>,
): readonly Step[] {
  if (step.processTemplate === null || processTemplates === undefined) return none;
  const steps = stepsFor(step, processTemplates);
  return steps[0] === step ? none : steps;
}

const none: readonly Step[] = [];

/** What runs in the place of a step of the file. */
function stepsFor(step: Step, templates: readonly ProcessTemplate[]): readonly Step[] {
  const use = step.processTemplate;
  const template = use === null ? null : templateFor(templates, use);
  // A template without steps tells nothing of what it does.
  const isKnown = template !== null && template.steps.length > 0;
  return use === null || !isKnown ? [step] : expandUse(step, use, template);
}
