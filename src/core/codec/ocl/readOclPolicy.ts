import { blocksOf, bodyOf, type OclBody, textAt } from './oclBody';
import { type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';

/** A compliance policy: two Rego texts, and the default effect of a violation (Y-01). */
export interface Policy {
  readonly name: string;
  readonly reason: string;
  readonly action: 'Block' | 'Warn';
  readonly scope: string;
  readonly conditions: string;
}

/** Reads the file of a policy. */
export function readOclPolicy(text: string, options: VersionedText = {}): OclRead<Policy> {
  return readFolderFile(text, options, (body) => ({
    name: textAt(body, 'name') ?? '',
    reason: textAt(body, 'violation_reason') ?? '',
    action: /^block$/i.test(textAt(body, 'violation_action') ?? '') ? 'Block' : 'Warn',
    scope: regoIn(body, 'scope'),
    conditions: regoIn(body, 'conditions'),
  }));
}

function regoIn(body: OclBody, block: string): string {
  return textAt(bodyOf(blocksOf(body, block).at(-1)?.body ?? []), 'rego') ?? '';
}
