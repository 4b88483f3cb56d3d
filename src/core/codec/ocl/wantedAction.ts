import type { Wanted } from '../../lang/ocl/wanted';
import type { Action } from '../../model/action';
import type { Step } from '../../model/step';
import { wantedContainer, wantedGitDependencies, wantedPackages } from './actionParts';
import { wantedExtras } from './extras';
import { bag, block, flag, inOrder, text, texts, textUnless } from './wants';

/** Whether a step or action is identified by a label that is its name, as before schema version 4. */
export type NamedByLabel = (id: string) => boolean;

/** The `action` block to be written. */
export function wantedAction(action: Action, step: Step, namedByLabel: NamedByLabel): Wanted {
  return block('action', {
    key: `action ${action.id}`,
    group: 'action',
    labels: [namedByLabel(action.id) ? action.name : action.slug],
    labelsImplied: isStepsOwn(action, step, namedByLabel),
    body: () => {
      const own = [
        text('action_type', action.actionType),
        texts('channels', action.channels),
        text('channels_variable', action.channelsVariable),
        textUnless('condition', action.condition, 'Success'),
        texts('environments', action.environments),
        text('environments_variable', action.environmentsVariable),
        texts('excluded_environments', action.excludedEnvironments),
        flag('is_disabled', action.isDisabled),
        flag('is_required', action.isRequired),
        nameOf(action, step, namedByLabel),
        text('notes', action.notes),
        bag('properties', action.properties),
        text('step_package_version', action.stepPackageVersion),
        texts('tenant_tags', action.tenantTags),
        text('tenant_tags_variable', action.tenantTagsVariable),
        text('worker_pool', action.workerPool),
        text('worker_pool_variable', action.workerPoolVariable),
        ...(action.container === null ? [] : [wantedContainer(action.container)]),
        ...wantedGitDependencies(action.gitDependencies),
        ...wantedPackages(action.packages),
        ...inputsOf(action),
      ];
      return inOrder(own, wantedExtras(action.extras));
    },
  });
}

/**
 * Whether a label is not needed: for the only action of a step with the same slug (before schema version 4, the same
 * name).
 */
function isStepsOwn(action: Action, step: Step, namedByLabel: NamedByLabel): boolean {
  const isSame = namedByLabel(action.id) ? action.name === step.name : action.slug === step.slug;
  return isSame && step.actions.length === 1;
}

/**
 * The writer leaves out the name of the only action if it equals the step's name; otherwise a reader would use the
 * label.
 */
function nameOf(action: Action, step: Step, namedByLabel: NamedByLabel): Wanted {
  const isSolitary = step.actions.length === 1;
  const omitted = namedByLabel(action.id) || (isSolitary && action.name === step.name);
  const implied = omitted || (!isSolitary && action.name === action.slug);
  return { ...text('name', action.name), omitted, implied };
}

function inputsOf({ inputs }: Action): readonly Wanted[] {
  if (inputs === null) return [];
  return [block('inputs', { origin: inputs, body: () => wantedExtras(inputs) })];
}
