import type { Variable, VariableScope } from '../../model/deploymentModel';
import { blocksOf, bodyOf, flagAt, labelOf, type OclBody, textAt } from './oclBody';
import { namesAt, type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';

/**
 * Reads `variables.ocl`: one variable for each value, in the order of the file. Scopes stay as the
 * file writes them, that is slugs of environments, actions, channels and targets, and names of roles and tenant tags.
 * A value that is only prompted for is empty. Secrets are never in the file.
 */
export function readOclVariables(text: string, options: VersionedText = {}): OclRead<readonly Variable[]> {
  return readFolderFile(text, options, (file) =>
    blocksOf(file, 'variable').flatMap((block) => {
      const name = labelOf(block);
      return blocksOf(bodyOf(block.body), 'value').map((value): Variable => {
        const body = bodyOf(value.body);
        const scope = scopeAt(body);
        const prompt = blocksOf(body, 'prompt').at(-1);
        return {
          name,
          value: value.labels[0]?.text ?? textAt(body, 'value') ?? '',
          source: 'project',
          ...(prompt === undefined ? {} : { prompt: promptAt(bodyOf(prompt.body)) }),
          ...(Object.keys(scope).length === 0 ? {} : { scope }),
        };
      });
    }),
  );
}

function promptAt(body: OclBody): NonNullable<Variable['prompt']> {
  const label = textAt(body, 'label');
  return { required: flagAt(body, 'required'), ...(label === null || label === '' ? {} : { label }) };
}

/** What the file calls each kind of scope. */
const scopeNames: readonly (readonly [keyof VariableScope, string])[] = [
  ['environment', 'environment'],
  ['machine', 'machine'],
  ['role', 'role'],
  ['step', 'action'],
  ['process', 'process'],
  ['channel', 'channel'],
  ['tenantTag', 'tenant_tag'],
];

function scopeAt(body: OclBody): VariableScope {
  const listed = scopeNames.flatMap(([kind, name]) => {
    const names = namesAt(body, name);
    return names.length === 0 ? [] : [[kind, names] as const];
  });
  return Object.fromEntries(listed);
}
