import type { BlockNode, OclNode } from '../../lang/ocl/tree';
import type { IdSource } from '../../model/newId';
import { slugOf } from '../../model/slug';
import type { ProcessTemplateUse, Step } from '../../model/step';
import { extrasIn, knownNames } from './known';
import {
  bagAt,
  blocksOf,
  bodyOfPart,
  flagAt,
  foldName,
  labelOf,
  type OclBody,
  type OclPart,
  textAt,
  textsAt,
} from './oclBody';
import { readAction } from './readAction';
import { isRowName } from './stepRows';

const stepTexts = 'condition name package_requirement start_trigger';
export const stepNames = knownNames({ text: stepTexts, dictionary: 'properties' }, 'action');
export const templateUseNames = knownNames(
  {
    text: `${stepTexts} process_template_slug version_mask`,
    list: 'channels environments excluded_environments tenant_tags',
    flag: 'is_disabled is_required',
    dictionary: 'properties',
  },
  'package_parameter parameter',
);
export const packageParameterNames = knownNames({ text: 'feed package_id' });
export const parameterNames = knownNames({ text: 'value' });

/** Whether a statement is an entry of a process. */
export function isRow(node: OclNode): node is BlockNode {
  if (node.kind !== 'block') return false;
  return isRowName(foldName(node.name));
}

/**
 * Reads a `step` or `process_template` block.
 *
 * @param labelsAreNames  as before schema version 4; a block with a `name` is treated as newer
 */
export function readStep(node: OclPart, labelsAreNames: boolean, ids: IdSource): Step {
  const body = bodyOfPart(node);
  const label = labelOf(node);
  const ownName = textAt(body, 'name');
  const namedByLabel = labelsAreNames && ownName === null;
  const slug = namedByLabel ? slugOf(label) : label;
  const name = ownName ?? label;
  const isTemplate = foldName(node.name) === 'processtemplate';
  const id = ids.step();
  const actions = isTemplate ? [] : blocksOf(body, 'action');
  const owner = { slug, name, isSolitary: actions.length === 1, namedByLabel };
  return {
    id,
    slug,
    name,
    condition: textAt(body, 'condition') ?? 'Success',
    startTrigger: textAt(body, 'start_trigger') ?? 'StartAfterPrevious',
    packageRequirement: textAt(body, 'package_requirement') ?? 'LetOctopusDecide',
    properties: bagAt(body, 'properties'),
    actions: actions.map((action) => readAction(action, owner, ids)),
    processTemplate: isTemplate ? readTemplateUse(body) : null,
    extras: extrasIn(node, isTemplate ? templateUseNames : stepNames),
  };
}

function readTemplateUse(body: OclBody<OclPart>): ProcessTemplateUse {
  return {
    slug: textAt(body, 'process_template_slug') ?? '',
    versionMask: textAt(body, 'version_mask'),
    packageParameters: blocksOf(body, 'package_parameter').map((node) => {
      const own = bodyOfPart(node);
      return {
        name: labelOf(node),
        feed: textAt(own, 'feed'),
        packageId: textAt(own, 'package_id'),
        extras: extrasIn(node, packageParameterNames),
      };
    }),
    parameters: blocksOf(body, 'parameter').map((node) => ({
      name: labelOf(node),
      value: textAt(bodyOfPart(node), 'value'),
      extras: extrasIn(node, parameterNames),
    })),
    scope: {
      environments: textsAt(body, 'environments'),
      excludedEnvironments: textsAt(body, 'excluded_environments'),
      channels: textsAt(body, 'channels'),
      tenantTags: textsAt(body, 'tenant_tags'),
      isDisabled: flagAt(body, 'is_disabled'),
      isRequired: flagAt(body, 'is_required'),
    },
  };
}
