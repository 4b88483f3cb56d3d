import type { IdSource } from '../../model/newId';
import { slugOf } from '../../model/slug';
import { noUseScope, type ProcessTemplateUse, type Step } from '../../model/step';
import { readExtras } from './extras';
import { packageParameterFields, parameterFields, stepFields } from './fieldNames';
import { itemsAt, type JsonNode, textAt, valueAt } from './jsonNode';
import { readProperties } from './properties';
import { readAction } from './readAction';

/** A step from its object. What is absent has the default; older exports have no slug, so one is made. */
export function readStep(node: JsonNode, ids: IdSource): Step {
  const name = textAt(node, 'Name') ?? '';
  return {
    id: ids.step(),
    slug: textAt(node, 'Slug') ?? slugOf(name),
    name,
    condition: textAt(node, 'Condition') ?? 'Success',
    startTrigger: textAt(node, 'StartTrigger') ?? 'StartAfterPrevious',
    packageRequirement: textAt(node, 'PackageRequirement') ?? 'LetOctopusDecide',
    properties: readProperties(node),
    actions: itemsAt(node, 'Actions').map((action) => readAction(action, ids)),
    processTemplate: readProcessTemplate(valueAt(node, 'ProcessTemplate')),
    extras: readExtras(node, stepFields),
  };
}

/** Our own spelling of a process template use; how the server writes one in JSON is not documented. */
function readProcessTemplate(node: JsonNode | null): ProcessTemplateUse | null {
  if (node?.kind !== 'object') return null;
  return {
    slug: textAt(node, 'Slug') ?? '',
    versionMask: textAt(node, 'VersionMask'),
    packageParameters: itemsAt(node, 'PackageParameters').map((parameter) => ({
      name: textAt(parameter, 'Name') ?? '',
      feed: textAt(parameter, 'FeedId'),
      packageId: textAt(parameter, 'PackageId'),
      extras: readExtras(parameter, packageParameterFields),
    })),
    parameters: itemsAt(node, 'Parameters').map((parameter) => ({
      name: textAt(parameter, 'Name') ?? '',
      value: textAt(parameter, 'Value'),
      extras: readExtras(parameter, parameterFields),
    })),
    scope: noUseScope,
  };
}
