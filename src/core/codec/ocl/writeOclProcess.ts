import { patchOcl } from '../../lang/ocl/patchOcl';
import { printOcl } from '../../lang/ocl/printOcl';
import { officialStyle } from '../../lang/ocl/style';
import { styleOf } from '../../lang/ocl/styleOf';
import type { OclNode } from '../../lang/ocl/tree';
import { statementsWanted } from '../../lang/ocl/wanted';
import type { Process } from '../../model/process';
import { foldName } from './oclBody';
import type { OclSource } from './oclSource';
import { wantedProcess } from './wantedProcess';

/**
 * The text of the file after edits: only statements that an edit changed are printed anew, in the file's own style, and
 * everything else keeps its bytes; moved steps bring their lines along. An unchanged process gives the text that was
 * read. Secrets, which OCL cannot hold, are left out (`secretsIn` tells of them). Linear in the size of the file.
 */
export function writeOclProcess(process: Process, source: OclSource): string {
  const { tree, unread } = source;
  if (process === source.process) return tree.text;
  const known = new Set(source.process.steps.flatMap((step) => [step.id, ...step.actions.map((action) => action.id)]));
  const namedByLabel = (id: string) => (known.has(id) ? source.namedByLabel.has(id) : source.labelsAreNames);
  return patchOcl(tree, {
    before: wantedProcess(source.process, namedByLabel),
    after: wantedProcess(process, namedByLabel),
    style: styleOf(tree),
    nameOf: foldName,
    spelled: spellingOf(tree.body),
    leftOut: unread,
  });
}

/** How a file spells names: the earliest ones say `steps`, `actions` and `feed_id_or_name` (ocl.md section 7). */
function spellingOf(nodes: readonly OclNode[]): (name: string) => string {
  const isEarliest = nodes.some((node) => node.kind === 'block' && node.name === 'steps');
  const former = new Map([
    ['step', 'steps'],
    ['action', 'actions'],
    ['feed', 'feed_id_or_name'],
  ]);
  return isEarliest ? (name) => former.get(name) ?? name : (name) => name;
}

/** A process as a new file in the official style of today. Secrets, which OCL cannot hold, are left out. */
export function processToOcl(process: Process): string {
  const wanted = wantedProcess(process, () => false);
  return printOcl(statementsWanted(wanted, { legacyHeredoc: false, spelled: (name) => name }), officialStyle);
}
