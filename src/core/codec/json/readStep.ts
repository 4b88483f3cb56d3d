import type { IdSource } from '../../model/newId';
import { propertyOf } from '../../model/propertyBag';
import { propertyNames } from '../../model/propertyNames';
import { slugOf } from '../../model/slug';
import type { Step } from '../../model/step';
import { readExtras } from './extras';
import { stepFields } from './fieldNames';
import { itemsAt, type JsonNode, textAt } from './jsonNode';
import { isOfOlderServer, olderPackageRequirement } from './olderServers';
import { readProperties } from './properties';
import { readAction } from './readAction';
import { readTemplateUse } from './templateUse';

/** Reads a step. Absent fields get the default; older exports have no slug, so one is made. */
export function readStep(node: JsonNode, ids: IdSource): Step {
  const name = textAt(node, 'Name') ?? '';
  const properties = readProperties(node);
  const processTemplate = readTemplateUse(node);
  const owner = {
    isOlder: isOfOlderServer(node),
    hasTags: (propertyOf(properties, propertyNames.targetTags) ?? '').trim() !== '',
  };
  return {
    id: ids.step(),
    slug: textAt(node, 'Slug') ?? slugOf(name),
    name,
    condition: textAt(node, 'Condition') ?? 'Success',
    startTrigger: textAt(node, 'StartTrigger') ?? 'StartAfterPrevious',
    packageRequirement: textAt(node, 'PackageRequirement') ?? olderPackageRequirement(node) ?? 'LetOctopusDecide',
    properties,
    actions: processTemplate === null ? itemsAt(node, 'Actions').map((action) => readAction(action, owner, ids)) : [],
    processTemplate,
    extras: readExtras(node, stepFields),
  };
}
