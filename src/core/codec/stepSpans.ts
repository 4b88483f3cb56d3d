import { looksLikeJson } from '../base/json';
import type { Span } from '../base/span';
import { parseOcl } from '../lang/ocl/parseOcl';
import type { BlockNode, OclTree } from '../lang/ocl/tree';
import { itemsAt, valueAt } from './json/jsonNode';
import { parseJson } from './json/parseJson';
import { isOclSource } from './ocl/oclSource';
import { stepRows } from './ocl/stepRows';
import type { ProcessSource } from './processSource';

/** Where the n-th step of a text stands, and its actions in their order. Offsets in UTF-16 units. */
export interface StepSpan extends Span {
  readonly actions: readonly Span[];
}

/**
 * The stretches of a process text that are its steps, in order. A text in the middle of being written gives those that
 * stand there already; broken JSON gives none.
 */
export function stepSpans(text: string): readonly StepSpan[] {
  return looksLikeJson(text) ? inJson(text) : inOcl(text);
}

/** The same of a text that was read; only of OCL, whose tree is there: null for another. */
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
    // Only of few steps somebody asks; the others need no nodes.
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
