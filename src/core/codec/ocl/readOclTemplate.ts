import type { BlockNode } from '../../lang/ocl/tree';
import type { ProcessTemplate, ProcessTemplateParameter, TemplateParameterValue } from '../../model/deploymentModel';
import { outlineOfStep } from '../../model/outlineOfStep';
import { bagAt, blocksOf, bodyOf, flagAt, labelOf, type OclBody, textAt } from './oclBody';
import { namesAt } from './oclRead';
import type { OclProcess } from './readOclProcess';

/**
 * Reads a process template's file for the processes that use it.
 *
 * @param slug  the file name. A file has no version: it is the state of its repository, and matches every mask without
 *   a known published version.
 */
export function readOclTemplate(
  { process, source }: Pick<OclProcess, 'process' | 'source'>,
  slug: string,
): ProcessTemplate {
  const body = bodyOf(source.tree.body);
  const parameters = [
    ...blocksOf(body, 'package_parameter').map((block) => parameterOf(block, true)),
    ...blocksOf(body, 'parameter').map((block) => parameterOf(block, false)),
  ];
  const description = textAt(body, 'description') ?? '';
  return {
    slug,
    version: '',
    name: textAt(body, 'name') ?? slug,
    ...(description !== '' && { description }),
    ...(parameters.length > 0 && { parameters }),
    steps: process.steps.map(outlineOfStep),
  };
}

function parameterOf(block: BlockNode, isPackage: boolean): ProcessTemplateParameter {
  const body = bodyOf(block.body);
  const type = isPackage ? 'Package' : controlTypeOf(body);
  const texts = { label: textAt(body, 'label'), helpText: textAt(body, 'help_text') };
  const values = blocksOf(body, 'value').map((value) => valueOfBlock(value, type === 'Sensitive'));
  return {
    name: labelOf(block),
    ...(type !== '' && { type }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null && text !== '')),
    ...(flagAt(body, 'is_optional') && { optional: true }),
    ...(values.length > 0 && { values }),
  };
}

function controlTypeOf(body: OclBody): string {
  const type = bagAt(body, 'display_settings').get('Octopus.ControlType');
  return typeof type === 'string' ? type : '';
}

/** The label of a secret is only the id under which the server stores its value. */
function valueOfBlock(block: BlockNode, isSecret: boolean): TemplateParameterValue {
  const body = bodyOf(block.body);
  const environment = namesAt(body, 'environment');
  const text = block.labels[0]?.text ?? textAt(body, 'value') ?? '';
  return { value: isSecret ? null : text, ...(environment.length > 0 && { scope: { environment } }) };
}
