import { sameName } from '../../base/caseless';
import type { Action, PackageReference } from '../action';
import type { ProcessTemplate } from '../deploymentModel';
import { propertyOf, withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import { slugOf } from '../slug';
import type { ProcessTemplateUse, Step } from '../step';
import { stepOfOutline } from '../stepOfOutline';
import { startTriggerExpressionOf } from '../stepSettings';

/**
 * The steps that replace a use of a process template, in template order (T-04, T-05). Their ids are derived from the id
 * of the use, so that a row keeps its id through every edit. The same use and template give the same objects.
 */
export function expandUse(usage: Step, use: ProcessTemplateUse, template: ProcessTemplate): readonly Step[] {
  const known = remembered.get(usage);
  if (known !== undefined && known.template === template) return known.steps;
  const steps = template.steps.map((outline, at): Step => {
    const id = `${usage.id}-${at + 1}`;
    let actions = 0;
    const ids = {
      step: () => id,
      action: () => {
        actions += 1;
        return `${id}-a${actions}`;
      },
      next: () => 0,
    };
    const inner = stepOfOutline(outline, ids);
    const named = { ...inner, name: `${usage.name}/${inner.name}`, slug: slugOf(`${usage.name} ${inner.name}`) };
    return {
      ...named,
      ...(at === 0 && startOf(usage, inner)),
      actions: inner.actions.map((action) => insideOf(usage, use, action)),
      origin: {
        usage,
        use,
        template,
        place: at + 1,
        name: inner.name,
        actionNames: inner.actions.map(({ name }) => name),
      },
    };
  });
  remembered.set(usage, { template, steps });
  return steps;
}

const remembered = new WeakMap<Step, { readonly template: ProcessTemplate; readonly steps: readonly Step[] }>();

/** The first step starts when the use does; its own start trigger is ignored (T-05). */
function startOf(usage: Step, inner: Step): Pick<Step, 'startTrigger' | 'properties'> {
  const expression = startTriggerExpressionOf(usage);
  const properties =
    expression === ''
      ? inner.properties
      : withProperty(inner.properties, propertyNames.startTriggerExpression, expression);
  return { startTrigger: usage.startTrigger, properties };
}

function insideOf(usage: Step, use: ProcessTemplateUse, action: Action): Action {
  const name = `${usage.name}/${action.name}`;
  return {
    ...action,
    name,
    slug: slugOf(name),
    isDisabled: action.isDisabled || use.scope.isDisabled,
    isRequired: action.isRequired || use.scope.isRequired,
    packages: action.packages.flatMap((reference) => packageOf(use, reference)),
  };
}

/** A package chosen by a parameter exists if the use supplies the parameter (T-13). */
function packageOf(use: ProcessTemplateUse, reference: PackageReference): readonly PackageReference[] {
  const parameter = propertyOf(reference.properties, 'PackageParameterName') ?? '';
  if (parameter === '') return [reference];
  const given = use.packageParameters.find(({ name }) => sameName(name, parameter));
  const value = use.parameters.find(({ name }) => sameName(name, parameter))?.value ?? null;
  const packageId = given?.packageId ?? value ?? '';
  return packageId === '' ? [] : [{ ...reference, packageId, feed: given?.feed ?? reference.feed }];
}
