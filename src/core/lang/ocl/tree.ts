import type { TextDiagnostic } from '../../base/diagnostic';
import type { Span } from '../../base/span';
import type {
  OclArray,
  OclAttribute,
  OclBlock,
  OclConstant,
  OclDictionary,
  OclEntry,
  OclHeredoc,
  OclNumber,
  OclString,
} from './content';
import type { OclErrorCode, OclWarningCode } from './messages';

/**
 * A parsed text. Lossless: nodes have their range in `text`, the text between them (blanks, a byte-order mark, braces)
 * is not duplicated, and text that could not be read is an `unread` node.
 */
export interface OclTree {
  readonly text: string;
  readonly body: readonly OclNode[];
  /** The rule for the indent of heredocs: by their text alone (schema version 5 and older), or including the end tag. */
  readonly legacyHeredoc: boolean;
}

export type OclDiagnostic = TextDiagnostic<OclErrorCode | OclWarningCode>;

export type OclNode = AttributeNode | BlockNode | UnreadNode;

export interface AttributeNode extends OclAttribute, Span {
  readonly value: ValueNode;
}

export interface BlockNode extends Omit<OclBlock, 'body'>, Span {
  readonly labels: readonly StringNode[];
  readonly body: readonly OclNode[];
  /** Offset of its `{`. */
  readonly open: number;
  /** Offset of its `}`, or -1 if it is missing. */
  readonly close: number;
}

/** A range that could not be read; kept as it is. */
export interface UnreadNode extends Span {
  readonly kind: 'unread';
}

export interface StringNode extends OclString, Span {}

export interface HeredocNode extends OclHeredoc, Span {
  /** Offset of the first line of the text. */
  readonly textStart: number;
  /** Offset of the line with the end tag. */
  readonly endLine: number;
  /** How many leading blanks each line of the text lost. */
  readonly indent: number;
}

export type NumberNode = OclNumber & Span;
export type ConstantNode = OclConstant & Span;

export interface ArrayNode extends OclArray, Span {
  readonly items: readonly (StringNode | NumberNode)[];
}

export interface EntryNode extends OclEntry, Span {
  readonly value: LiteralNode;
}

export interface DictionaryNode extends OclDictionary, Span {
  readonly entries: readonly EntryNode[];
}

export type LiteralNode = StringNode | HeredocNode | NumberNode | ConstantNode | ArrayNode;
export type ValueNode = LiteralNode | DictionaryNode;
