/** A range of a text with expressions, for syntax colouring. The ranges cover the whole text. */
export interface ExpressionToken {
  readonly kind: 'text' | 'mark' | 'keyword' | 'name' | 'filter' | 'quoted' | 'operator';
  readonly text: string;
}

const keywords = /^(if|unless|each|in|else|calc)$/;

/**
 * Splits a text into plain text, the marks `#{` and `}`, names, filters and quoted texts. It never fails: incomplete
 * expressions are coloured as far as they go. Linear in the text.
 */
export function expressionTokens(text: string): readonly ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  const add = (kind: ExpressionToken['kind'], part: string) => {
    const last = tokens.at(-1);
    if (part === '') return;
    if (last?.kind === kind && kind === 'text') tokens[tokens.length - 1] = { kind, text: last.text + part };
    else tokens.push({ kind, text: part });
  };
  let at = 0;
  let depth = 0;
  let afterBar = false;
  while (at < text.length) {
    if (depth === 0) {
      const open = text.indexOf('#{', at);
      const plain = open === -1 ? text.slice(at) : text.slice(at, open);
      add('text', plain);
      at += plain.length;
      if (open === -1) break;
      // `##{` is an escaped `#{`.
      if (text[open - 1] === '#') {
        add('text', '#{');
        at = open + 2;
        continue;
      }
    }
    const rest = text.slice(at);
    const part =
      /^(#\{\/?|\}|\||"(?:[^"\\]|\\.)*"?|==|!=|[-+*/()[\],]|\s+|[^\s#}|"=![\]()+*/,-]+|.)/s.exec(rest)?.[0] ?? rest;
    at += part.length;
    if (part.startsWith('#{')) {
      depth += 1;
      afterBar = false;
      add('mark', part);
    } else if (part === '}') {
      depth -= 1;
      add('mark', part);
    } else if (part === '|') {
      afterBar = true;
      add('operator', part);
    } else if (part.startsWith('"')) add('quoted', part);
    else if (/^\s+$/.test(part)) add('text', part);
    else if (/^(==|!=|[-+*/()[\],])$/.test(part)) add('operator', part);
    else if (keywords.test(part) && !afterBar) add('keyword', part);
    else {
      add(afterBar ? 'filter' : 'name', part);
      afterBar = false;
    }
  }
  return tokens;
}
