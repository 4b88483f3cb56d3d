import type { OclLiteral, OclStatement, OclValue } from './content';
import { heredocHolds } from './heredocText';

/**
 * A statement with every text in the server's form: a text of several lines as a heredoc with the tag `EOT`, else in
 * quotes. A text that a heredoc would change stays in quotes.
 *
 * @param legacyHeredoc  whether the text will be read by the rule of schema version 5 and older
 */
export function canonicalOcl(statement: OclStatement, legacyHeredoc = false): OclStatement {
  const { kind, name } = statement;
  if (kind === 'attribute') return { kind, name, value: canonicalValue(statement.value, legacyHeredoc) };
  const body = statement.body.map((child) => canonicalOcl(child, legacyHeredoc));
  return { kind, name, labels: statement.labels, body };
}

/** A value in the server's form. */
export function canonicalValue(value: OclValue, legacyHeredoc: boolean): OclValue {
  if (value.kind !== 'dictionary') return canonicalLiteral(value, legacyHeredoc);
  const entries = value.entries.map(({ key, value: own }) => ({ key, value: canonicalLiteral(own, legacyHeredoc) }));
  return { kind: 'dictionary', entries };
}

export function canonicalLiteral(value: OclLiteral, legacyHeredoc: boolean): OclLiteral {
  return value.kind === 'string' || value.kind === 'heredoc' ? textForm(value.text, legacyHeredoc) : value;
}

/** A text in the server's form. */
function textForm(text: string, legacyHeredoc: boolean): OclLiteral {
  return text.includes('\n') && heredocHolds(text, legacyHeredoc)
    ? { kind: 'heredoc', text, tag: 'EOT', indented: true }
    : { kind: 'string', text };
}
