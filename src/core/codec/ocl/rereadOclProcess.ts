import { linePositions } from '../../lang/ocl/linePositions';
import { reparseOcl } from '../../lang/ocl/reparseOcl';
import { idsFrom } from '../../model/newId';
import type { Process } from '../../model/process';
import type { Step } from '../../model/step';
import { labelsAreNames } from './labelsAreNames';
import { notUnderstood } from './notUnderstood';
import { oclKindOf } from './oclKind';
import type { OclSource } from './oclSource';
import { heredocRule } from './parseOfVersion';
import { isRow, readStep } from './readStep';
import { stepRows } from './stepRows';
import { releaseFacts, understoodFacts } from './understoodFacts';

/** A process that was read without diagnostics. */
export interface ReadBefore {
  readonly process: Process;
  readonly source: OclSource;
}

/**
 * Reads the text of a deployment process again after a change: unchanged steps stay the same objects, and changed ones
 * keep their ids if they match by slug or position. Null if only a full read is certain to be right, or if there are
 * diagnostics.
 */
export function rereadOclProcess(
  text: string,
  { source }: ReadBefore,
  { schemaVersion }: { readonly schemaVersion: number | null },
): ReadBefore | null {
  const { process } = source;
  if (process.kind !== 'deployment' || source.labelsAreNames || source.unread.size > 0) return null;
  const before = source.tree.body;
  if (!before.every(isRow)) return null;
  const reparsed = reparseOcl(text, source.tree, {
    legacyHeredoc: heredocRule(schemaVersion),
    rows: stepRows,
  });
  if (reparsed === null) return null;
  const { tree, keptBefore, keptBehind } = reparsed;
  const rows = tree.body.filter(isRow);
  if (rows.length !== tree.body.length || oclKindOf(rows) !== 'process') return null;
  if (labelsAreNames(rows, schemaVersion)) return null;

  const changed = rows.slice(keptBefore, rows.length - keptBehind);
  const facts = changed.map(understoodFacts);
  const understood = new Set(changed.filter((_row, at) => facts[at] !== null));
  if (notUnderstood(changed, { kind: 'process', positions: linePositions(text), understood }).length > 0) return null;
  const ids = idsFrom(process.nextId);
  const were = process.steps.slice(keptBefore, process.steps.length - keptBehind);
  const steps = withOlderIds(
    changed.map((row, at) => readStep(facts[at] ?? row, false, ids)),
    were,
  );
  releaseFacts(changed);
  const all = [
    ...process.steps.slice(0, keptBefore),
    ...steps,
    ...process.steps.slice(process.steps.length - keptBehind),
  ];
  const after = { ...process, steps: all, nextId: ids.next() };
  return { process: after, source: { ...source, tree, process: after } };
}

/** Steps with the ids of older ones: matched by slug, else, if the count is the same, by position. */
function withOlderIds(steps: readonly Step[], were: readonly Step[]): readonly Step[] {
  const bySlug = new Map(were.map((step) => [step.slug, step]));
  const found = steps.map(({ slug }) => {
    const step = bySlug.get(slug);
    bySlug.delete(slug);
    return step;
  });
  const isFree = (step: Step | undefined) => step !== undefined && !found.includes(step);
  return steps.map((step, at) => {
    const inPlace = steps.length === were.length && isFree(were[at]) ? were[at] : undefined;
    return withIdsOf(found[at] ?? inPlace, step);
  });
}

function withIdsOf(before: Step | undefined, step: Step): Step {
  if (before === undefined || before.actions.length !== step.actions.length) return step;
  const actions = step.actions.map((action, at) => ({ ...action, id: before.actions[at]?.id ?? action.id }));
  return { ...step, id: before.id, actions };
}
