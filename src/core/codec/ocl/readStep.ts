import type { OclBlock, OclElement } from '../../lang/ocl/tree';
import type { IdSource } from '../../model/newId';
import type { ProcessTemplateUse, Step } from '../../model/step';
import { bagAt, blocksOf, textAt } from './attributes';
import { extrasOf, type KnownNames } from './extras';
import { readAction } from './readAction';

const stepNames: KnownNames = {
  attributes: {
    condition: 'scalar',
    name: 'scalar',
    package_requirement: 'scalar',
    properties: 'dictionary',
    start_trigger: 'scalar',
  },
  blocks: ['action'],
};

const templateNames: KnownNames = {
  attributes: { ...stepNames.attributes, process_template_slug: 'scalar', version_mask: 'scalar' },
  blocks: ['package_parameter', 'parameter'],
};

/** Whether a block is an entry of a process. */
export function isStepBlock(element: OclElement): element is OclBlock {
  return element.kind === 'block' && (element.name === 'step' || element.name === 'process_template');
}

/** Reads a `step` or `process_template` block (ocl.md sections 8.1 and 8.3). */
export function readStep(block: OclBlock, ids: IdSource): Step {
  const { elements } = block;
  const slug = block.labels[0] ?? '';
  const name = textAt(elements, 'name') ?? slug;
  const isTemplate = block.name === 'process_template';
  const id = ids.step();
  const actions = isTemplate ? [] : blocksOf(elements, 'action');
  return {
    id,
    slug,
    name,
    condition: textAt(elements, 'condition') ?? 'Success',
    startTrigger: textAt(elements, 'start_trigger') ?? 'StartAfterPrevious',
    packageRequirement: textAt(elements, 'package_requirement') ?? 'LetOctopusDecide',
    properties: bagAt(elements, 'properties'),
    actions: actions.map((action) => readAction(action, { slug, name, isSolitary: actions.length === 1 }, ids)),
    processTemplate: isTemplate ? readTemplateUse(elements) : null,
    extras: extrasOf(elements, isTemplate ? templateNames : stepNames),
  };
}

function readTemplateUse(elements: readonly OclElement[]): ProcessTemplateUse {
  return {
    slug: textAt(elements, 'process_template_slug') ?? '',
    versionMask: textAt(elements, 'version_mask'),
    packageParameters: blocksOf(elements, 'package_parameter').map((block) => ({
      name: block.labels[0] ?? '',
      feed: textAt(block.elements, 'feed'),
      packageId: textAt(block.elements, 'package_id'),
      extras: extrasOf(block.elements, { attributes: { feed: 'scalar', package_id: 'scalar' }, blocks: [] }),
    })),
    parameters: blocksOf(elements, 'parameter').map((block) => ({
      name: block.labels[0] ?? '',
      value: textAt(block.elements, 'value'),
      extras: extrasOf(block.elements, { attributes: { value: 'scalar' }, blocks: [] }),
    })),
  };
}
