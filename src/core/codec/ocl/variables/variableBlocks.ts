import type { BlockNode } from '../../../lang/ocl/tree';
import type { Variable, VariableScope } from '../../../model/deploymentModel';
import { blocksOf, bodyOf, flagAt, labelOf, type OclBody, textAt } from '../oclBody';
import { namesAt } from '../oclRead';

/** A `variable` block of the file with its values, each read from its own block. */
export interface VariableBlock {
  readonly name: string;
  readonly values: readonly ValueBlock[];
}

export interface ValueBlock {
  readonly node: BlockNode;
  readonly variable: Variable;
}

/** The variables of a file, block by block. A value that is only prompted for is empty. */
export function variableBlocks(file: OclBody): readonly VariableBlock[] {
  return blocksOf(file, 'variable').map((block) => {
    const name = labelOf(block);
    const values = blocksOf(bodyOf(block.body), 'value').map((node) => ({ node, variable: variableOf(name, node) }));
    return { name, values };
  });
}

/** The file's name for each kind of scope. */
export const scopeAttributes: readonly (readonly [Exclude<keyof VariableScope, 'tenant'>, string])[] = [
  ['environment', 'environment'],
  ['machine', 'machine'],
  ['role', 'role'],
  ['step', 'action'],
  ['process', 'process'],
  ['channel', 'channel'],
  ['tenantTag', 'tenant_tag'],
];

function variableOf(name: string, node: BlockNode): Variable {
  const body = bodyOf(node.body);
  const scope = scopeAt(body);
  const prompt = blocksOf(body, 'prompt').at(-1);
  return {
    name,
    value: node.labels[0]?.text ?? textAt(body, 'value') ?? '',
    source: 'project',
    ...(prompt === undefined ? {} : { prompt: promptAt(bodyOf(prompt.body)) }),
    ...(Object.keys(scope).length === 0 ? {} : { scope }),
  };
}

function promptAt(body: OclBody): NonNullable<Variable['prompt']> {
  const label = textAt(body, 'label');
  return { required: flagAt(body, 'required'), ...(label === null || label === '' ? {} : { label }) };
}

function scopeAt(body: OclBody): VariableScope {
  const listed = scopeAttributes.flatMap(([kind, name]) => {
    const names = namesAt(body, name);
    return names.length === 0 ? [] : [[kind, names] as const];
  });
  return Object.fromEntries(listed);
}
