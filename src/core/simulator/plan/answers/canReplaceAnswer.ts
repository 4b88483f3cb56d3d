import type { Answer, LeafResult } from './answer';

/**
 * Whether an answer can replace another one and change only its own rows: it has no warnings, starts at the same time,
 * needs the same packages and runs on the same targets.
 */
export function canReplaceAnswer(before: Answer, now: Answer): boolean {
  const [old, own] = [before.outcome, now.outcome];
  return (
    before.isSilent &&
    now.isSilent &&
    before.cells.length === now.cells.length &&
    old.usesTargets === own.usesTargets &&
    old.tags === own.tags &&
    hasSameOutline(before, now)
  );
}

function hasSameOutline(before: Answer, now: Answer): boolean {
  const [old, own] = [before.outcome.outline, now.outcome.outline];
  return (
    old.step.id === own.step.id &&
    (old.filtered === null) === (own.filtered === null) &&
    old.start.withPrevious === own.start.withPrevious &&
    old.asksForTargets === own.asksForTargets &&
    old.findsTargets === own.findsTargets &&
    old.isOpen === own.isOpen &&
    old.needsPackages === own.needsPackages &&
    old.facts.requirement === own.facts.requirement &&
    old.facts.hasIgnoredRequirement === own.facts.hasIgnoredRequirement &&
    old.facts.startsSegment === own.facts.startsSegment
  );
}

/** Whether a text that reads other steps gets the same values from both answers. */
export function looksSameToReaders({ outcome: old }: Answer, { outcome: own }: Answer): boolean {
  return (
    old.outline.step.name === own.outline.step.name &&
    old.decision === own.decision &&
    old.leaves.length === own.leaves.length &&
    old.leaves.every((leaf, at) => isSameLeaf(leaf, own.leaves[at])) &&
    old.outline.facts.actions.length === own.outline.facts.actions.length &&
    old.outline.facts.actions.every(({ name, isManual }, at) => {
      const other = own.outline.facts.actions[at];
      return other?.name === name && other.isManual === isManual;
    })
  );
}

function isSameLeaf(one: LeafResult, other: LeafResult | undefined): boolean {
  return (
    one.action === other?.action &&
    one.status === other.status &&
    one.isReadable === other.isReadable &&
    one.where === other.where
  );
}
