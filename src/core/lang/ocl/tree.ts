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
 * A parsed text. Lossless: nodes say which stretch of `text` they are, what lies between them (blanks, a byte-order
 * mark, braces) is found in the text itself, and what could not be read stands as an `unread` node in its place.
 */
export interface OclTree {
  readonly text: string;
  readonly body: readonly OclNode[];
  /** Which rule unindented the heredocs: by their text alone (schema version 5 and older), or with the end tag. */
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
  /** Offset of its `}`, or -1 where it is missing. */
  readonly close: number;
}

/** A stretch that could not be read; kept as it is. */
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
