import { err, ok, type Result } from '../../base/result';
import type { JsonMember, JsonNode, JsonScalarNode } from './jsonNode';

/** Where and why a text is not JSON; `offset` in UTF-16 units. */
export interface JsonProblem {
  readonly code: 'json-syntax' | 'json-too-deep';
  readonly offset: number;
  readonly message: string;
}

/** Deeper than any real file; protects the stack from malicious ones. */
const deepest = 256;

/**
 * Parses JSON (RFC 8259) into nodes with positions, ignoring a byte-order mark. Stops at the first problem. Linear in
 * the text.
 */
export function parseJson(text: string): Result<JsonNode, JsonProblem> {
  const parser = new JsonParser(text);
  const root = parser.document();
  return root === null ? err(parser.problem) : ok(root);
}

/** Parses one text from left to right. A method that returns null has set `problem`. */
class JsonParser {
  problem: JsonProblem = { code: 'json-syntax', offset: 0, message: 'The text is not JSON.' };
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): JsonNode | null {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    this.skipBlanks();
    if (this.at >= this.text.length) return this.fail('The text is empty. Open a file that holds a process.');
    const root = this.value();
    if (root === null) return null;
    this.skipBlanks();
    if (this.at < this.text.length)
      return this.fail(`The text should end after its first value, but ${this.here()} follows. Remove the rest.`);
    return root;
  }

  private value(): JsonNode | null {
    const code = this.text.charCodeAt(this.at);
    if (code === 0x22) return this.string();
    if (code === 0x7b) return this.nested(() => this.object());
    if (code === 0x5b) return this.nested(() => this.array());
    if (code === 0x2d || isDigit(code)) return this.number();
    return this.word('true', 'boolean') ?? this.word('false', 'boolean') ?? this.word('null', 'null') ?? this.noValue();
  }

  private nested(read: () => JsonNode | null): JsonNode | null {
    if (this.depth >= deepest)
      return this.fail(
        `The values are nested more than ${deepest} levels deep, too deep for a process.`,
        'json-too-deep',
      );
    this.depth += 1;
    const node = read();
    this.depth -= 1;
    return node;
  }

  private object(): JsonNode | null {
    const start = this.at++;
    const members: JsonMember[] = [];
    this.skipBlanks();
    if (this.text[this.at] === '}') return { kind: 'object', start, end: ++this.at, members };
    for (;;) {
      const member = this.member();
      if (member === null) return null;
      members.push(member);
      this.skipBlanks();
      const next = this.text[this.at];
      if (next === '}') return { kind: 'object', start, end: ++this.at, members };
      if (next !== ',') return this.unclosed(start, '}');
      this.at += 1;
      this.skipBlanks();
      if (this.text[this.at] === '}') return this.fail('Remove the comma before this "}"; JSON allows none there.');
    }
  }

  private member(): JsonMember | null {
    const start = this.at;
    if (this.text[start] !== '"')
      return this.fail(`Expected a name in double quotes, found ${this.here()}.${this.hint()}`);
    const key = this.string();
    if (key === null) return null;
    this.skipBlanks();
    if (this.text[this.at] !== ':') return this.fail(`Expected ":" after the name, found ${this.here()}.`);
    this.at += 1;
    this.skipBlanks();
    const value = this.value();
    return value === null ? null : { key: key.text, start, value };
  }

  private array(): JsonNode | null {
    const start = this.at++;
    const items: JsonNode[] = [];
    this.skipBlanks();
    if (this.text[this.at] === ']') return { kind: 'array', start, end: ++this.at, items };
    for (;;) {
      const item = this.value();
      if (item === null) return null;
      items.push(item);
      this.skipBlanks();
      const next = this.text[this.at];
      if (next === ']') return { kind: 'array', start, end: ++this.at, items };
      if (next !== ',') return this.unclosed(start, ']');
      this.at += 1;
      this.skipBlanks();
      if (this.text[this.at] === ']') return this.fail('Remove the comma before this "]"; JSON allows none there.');
    }
  }

  private string(): JsonScalarNode | null {
    const start = this.at;
    let text = '';
    let from = start + 1;
    for (let at = from; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) {
        this.at = at + 1;
        return { kind: 'string', start, end: this.at, text: text + this.text.slice(from, at) };
      }
      if (code < 0x20) {
        this.at = at;
        return this.fail(
          code === 0x0a || code === 0x0d
            ? 'The text in quotes is not closed on its line. Write a line break as \\n, or close the quote.'
            : 'There is a control character in quotes. Write a tab as \\t, any other as \\u and four hex digits.',
        );
      }
      if (code !== 0x5c) continue;
      const escaped = escapeAt(this.text, at);
      if (escaped === null) {
        this.at = at;
        return this.fail(`Unknown escape "${this.text.slice(at, at + 2)}". Write "\\\\" for a backslash.`);
      }
      text += this.text.slice(from, at) + escaped.character;
      at += escaped.length - 1;
      from = at + 1;
    }
    this.at = start;
    return this.fail('The text that begins with this quote is not closed.');
  }

  private number(): JsonScalarNode | null {
    const start = this.at;
    const found = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    found.lastIndex = start;
    const text = found.exec(this.text)?.[0] ?? '';
    const after = this.text[start + text.length] ?? '';
    if (text === '' || /[\w.+]/.test(after))
      return this.fail(`"${/^[-+.\w]*/.exec(this.text.slice(start, start + 40))?.[0] ?? ''}" is not a JSON number.`);
    this.at = start + text.length;
    return { kind: 'number', start, end: this.at, text };
  }

  private word(text: string, kind: 'boolean' | 'null'): JsonScalarNode | null {
    if (!this.text.startsWith(text, this.at) || /\w/.test(this.text[this.at + text.length] ?? '')) return null;
    const start = this.at;
    this.at += text.length;
    return { kind, start, end: this.at, text };
  }

  private noValue(): null {
    return this.fail(`Expected a value, found ${this.here()}.${this.hint()}`);
  }

  private unclosed(opened: number, close: '}' | ']'): null {
    if (this.at >= this.text.length) {
      this.at = opened;
      return this.fail(`This "${close === '}' ? '{' : '['}" is not closed.`);
    }
    return this.fail(`Expected "," or "${close}", found ${this.here()}.${this.hint()}`);
  }

  private hint(): string {
    const next = this.text[this.at];
    if (next === '/') return ' JSON has no comments.';
    return next === "'" ? ' JSON requires double quotes.' : '';
  }

  private here(): string {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) return 'the end of the file';
    return point < 0x20 || point === 0x7f ? 'a control character' : `"${String.fromCodePoint(point)}"`;
  }

  private fail(message: string, code: JsonProblem['code'] = 'json-syntax'): null {
    this.problem = { code, offset: this.at, message };
    return null;
  }

  private skipBlanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }
}

const plainEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function escapeAt(text: string, at: number): { readonly character: string; readonly length: number } | null {
  const letter = text[at + 1] ?? '';
  const plain = Object.hasOwn(plainEscapes, letter) ? plainEscapes[letter] : undefined;
  if (plain !== undefined) return { character: plain, length: 2 };
  const hex = text.slice(at + 2, at + 6);
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) return null;
  return { character: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
