import { patchOcl } from '../../lang/ocl/patchOcl';
import { printOcl } from '../../lang/ocl/printOcl';
import { officialStyle } from '../../lang/ocl/style';
import { styleOf } from '../../lang/ocl/styleOf';
import type { OclNode } from '../../lang/ocl/tree';
import { statementsWanted } from '../../lang/ocl/wanted';
import type { Process } from '../../model/process';
import { foldName } from './oclBody';
import type { OclSource } from './oclSource';
import { isRow } from './readStep';
import { wantedProcess } from './wantedProcess';

/**
 * The text of the file after edits: only statements that an edit changed are printed again, in the file's own style,
 * and everything else keeps its bytes; moved steps take their lines along. An unchanged process gives the original
 * text. Secrets, which OCL cannot hold, are left out (see `secretsIn`). Linear in the size of the file.
 */
export function writeOclProcess(process: Process, source: OclSource): string {
  const { tree, unread } = source;
  if (process === source.process) return tree.text;
  const { body, before, after } = touchedPart(process, source);
  const known = new Set(before.steps.flatMap((step) => [step.id, ...step.actions.map((action) => action.id)]));
  const namedByLabel = (id: string) => (known.has(id) ? source.namedByLabel.has(id) : source.labelsAreNames);
  return patchOcl(
    { ...tree, body },
    {
      before: wantedProcess(before, namedByLabel),
      after: wantedProcess(after, namedByLabel),
      style: styleOf(tree),
      nameOf: foldName,
      spelled: spellingOf(tree.body),
      leftOut: unread,
    },
  );
}

/**
 * If steps were only edited in place, the range from the first changed step to the last, so that the rest of a long
 * file is only copied. Otherwise everything.
 */
function touchedPart(
  process: Process,
  { process: before, tree, unread }: OclSource,
): { readonly body: readonly OclNode[]; readonly before: Process; readonly after: Process } {
  const { steps } = process;
  const isInPlace =
    process.kind === 'deployment' &&
    before.kind === 'deployment' &&
    unread.size === 0 &&
    process.extras === before.extras &&
    steps.length === before.steps.length &&
    steps.length === tree.body.length &&
    tree.body.every(isRow) &&
    steps.every(({ id }, at) => id === before.steps[at]?.id);
  const from = steps.findIndex((step, at) => step !== before.steps[at]);
  if (!isInPlace || from === -1) return { body: tree.body, before, after: process };
  const to = steps.findLastIndex((step, at) => step !== before.steps[at]) + 1;
  const part = (whole: Process): Process => ({ ...whole, steps: whole.steps.slice(from, to) });
  return { body: tree.body.slice(from, to), before: part(before), after: part(process) };
}

/** How a file spells names: the earliest ones have `steps`, `actions` and `feed_id_or_name`. */
function spellingOf(nodes: readonly OclNode[]): (name: string) => string {
  const isEarliest = nodes.some((node) => node.kind === 'block' && node.name === 'steps');
  const former = new Map([
    ['step', 'steps'],
    ['action', 'actions'],
    ['feed', 'feed_id_or_name'],
  ]);
  return isEarliest ? (name) => former.get(name) ?? name : (name) => name;
}

/** A process as a new file in the current official style. Secrets, which OCL cannot hold, are left out. */
export function processToOcl(process: Process): string {
  const wanted = wantedProcess(process, () => false);
  return printOcl(statementsWanted(wanted, { legacyHeredoc: false, spelled: (name) => name }), officialStyle);
}
