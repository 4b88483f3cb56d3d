import type { Wanted } from '../../lang/ocl/wanted';
import type { ProcessTemplateUse, Step } from '../../model/step';
import { keysOf } from './actionParts';
import { wantedExtras } from './extras';
import { type NamedByLabel, wantedAction } from './wantedAction';
import { bag, block, flag, inOrder, text, texts, textUnless } from './wants';

/** The `step` or `process_template` block to be written. */
export function wantedStep(step: Step, namedByLabel: NamedByLabel): Wanted {
  const use = step.processTemplate;
  const label = namedByLabel(step.id) ? step.name : step.slug;
  return block(use === null ? 'step' : 'process_template', {
    key: `step ${step.id}`,
    group: 'step',
    labels: [label],
    origin: step,
    body: () => {
      const own = [
        textUnless('condition', step.condition, 'Success'),
        textUnless('name', step.name, label),
        textUnless('package_requirement', step.packageRequirement, 'LetOctopusDecide'),
        bag('properties', step.properties),
        textUnless('start_trigger', step.startTrigger, 'StartAfterPrevious'),
        ...(use === null ? [] : wantedUse(use)),
        ...step.actions.map((action) => wantedAction(action, step, namedByLabel)),
      ];
      return inOrder(own, wantedExtras(step.extras));
    },
  });
}

function wantedUse(use: ProcessTemplateUse): readonly Wanted[] {
  const packageKeys = keysOf('package_parameter');
  const parameterKeys = keysOf('parameter');
  return [
    textUnless('process_template_slug', use.slug, ''),
    text('version_mask', use.versionMask),
    texts('channels', use.scope.channels),
    texts('environments', use.scope.environments),
    texts('excluded_environments', use.scope.excludedEnvironments),
    flag('is_disabled', use.scope.isDisabled),
    flag('is_required', use.scope.isRequired),
    texts('tenant_tags', use.scope.tenantTags),
    ...use.packageParameters.map((parameter) =>
      block('package_parameter', {
        key: packageKeys(parameter.name),
        group: 'package_parameter',
        labels: [parameter.name],
        origin: parameter,
        body: () =>
          inOrder(
            [text('feed', parameter.feed), text('package_id', parameter.packageId)],
            wantedExtras(parameter.extras),
          ),
      }),
    ),
    ...use.parameters.map((parameter) =>
      block('parameter', {
        key: parameterKeys(parameter.name),
        group: 'parameter',
        labels: [parameter.name],
        origin: parameter,
        body: () => inOrder([text('value', parameter.value)], wantedExtras(parameter.extras)),
      }),
    ),
  ];
}
