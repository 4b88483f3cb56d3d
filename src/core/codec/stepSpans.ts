import { looksLikeJson } from '../base/json';
import type { Span } from '../base/span';
import { parseOcl } from '../lang/ocl/parseOcl';
import type { BlockNode, OclTree } from '../lang/ocl/tree';
import { itemsAt, valueAt } from './json/jsonNode';
import { parseJson } from './json/parseJson';
import { isOclSource } from './ocl/oclSource';
import { stepRows } from './ocl/stepRows';
import type { ProcessSource } from './processSource';

/** The range of the n-th step in a text, with the ranges of its actions. Offsets in UTF-16 units. */
export interface StepSpan extends Span {
  readonly actions: readonly Span[];
}

/**
 * The ranges of a process text that are its steps, in order. For an incomplete OCL text, the steps found so far; none
 * for broken JSON.
 */
export function stepSpans(text: string): readonly StepSpan[] {
  return looksLikeJson(text) ? inJson(text) : inOcl(text);
}

/** The same for a source that was read; null if it is not OCL. */
export function stepSpansOf(source: ProcessSource): readonly StepSpan[] | null {
  return isOclSource(source) ? inTree(source.tree) : null;
}

function inOcl(text: string): readonly StepSpan[] {
  return inTree(parseOcl(text, { rows: stepRows }).tree);
}

function inTree({ body }: OclTree): readonly StepSpan[] {
  const blocks = (nodes: readonly { readonly kind: string }[], name: RegExp) =>
    nodes.filter((node): node is BlockNode => node.kind === 'block' && name.test((node as BlockNode).name));
  const process = blocks(body, /^process$/)[0];
  return blocks(process?.body ?? body, /^(step|process_template)$/).map((step) => ({
    start: step.start,
    end: step.end,
    // Actions are read only when asked for: the other steps need no nodes.
    get actions() {
      return blocks(step.body, /^action$/).map(({ start, end }) => ({ start, end }));
    },
  }));
}

function inJson(text: string): readonly StepSpan[] {
  const parsed = parseJson(text);
  if (!parsed.ok) return [];
  const root = valueAt(parsed.value, 'Process') ?? parsed.value;
  return itemsAt(root, 'Steps').map((step) => ({
    start: step.start,
    end: step.end,
    actions: itemsAt(step, 'Actions').map(({ start, end }) => ({ start, end })),
  }));
}
