import { isBlank } from './characters';
import { type OclStyle, officialStyle } from './style';
import type { OclDictionary, OclElement, OclList, OclScalar, OclValue } from './tree';

export interface PrintOptions {
  readonly style?: OclStyle;
  /**
   * `asRead` keeps the form and the tag each text was read with; `canonical` writes texts with a line feed as a heredoc
   * and all others in quotes, as the server does when it prints from its own objects.
   */
  readonly texts?: 'asRead' | 'canonical';
}

/**
 * Prints statements as the official writer of the style's era does, byte for byte (ocl.md section 5).
 * Unread elements are left out: their text is not OCL.
 *
 * @param depth  how many blocks the statements stand in
 */
export function printOcl(elements: readonly OclElement[], options: PrintOptions = {}, depth = 0): string {
  const printer = new Printer(options.style ?? officialStyle, options.texts ?? 'asRead');
  printer.statements(elements, depth);
  return printer.text;
}

const collator = new Intl.Collator('en');

class Printer {
  text = '';
  private first = true;
  private afterBlock = false;
  private readonly style: OclStyle;
  private readonly texts: 'asRead' | 'canonical';

  constructor(style: OclStyle, texts: 'asRead' | 'canonical') {
    this.style = style;
    this.texts = texts;
  }

  statements(elements: readonly OclElement[], depth: number): void {
    let isFirstChild = depth > 0 && !this.style.blankBeforeFirstChild;
    for (const element of elements) {
      if (element.kind === 'unread') continue;
      if (element.kind === 'attribute') {
        this.newLine();
        this.text += `${indent(depth)}${nameText(element.name)} = ${this.value(element.value, depth)}`;
        if (element.value.kind === 'dictionary' && this.style.blankAfterDictionary) this.text += this.style.newline;
      } else {
        if (!this.first && !this.afterBlock && !isFirstChild) this.text += this.style.newline;
        this.newLine();
        this.text += indent(depth) + headText(element.name, element.labels);
        this.body(element.elements, depth);
        this.afterBlock = true;
      }
      isFirstChild = false;
    }
  }

  private body(elements: readonly OclElement[], depth: number): void {
    const close = `${this.style.newline}${indent(depth)}}`;
    if (elements.every((element) => element.kind === 'unread')) {
      this.text += this.style.emptyBlockOnTwoLines ? ` {${close}` : ' {}';
      return;
    }
    this.text += ' {';
    this.afterBlock = false;
    this.statements(elements, depth + 1);
    this.text += close;
  }

  private newLine(): void {
    if (!this.first) this.text += this.style.newline;
    if (this.afterBlock) this.text += this.style.newline;
    this.first = false;
    this.afterBlock = false;
  }

  private value(value: OclValue, depth: number): string {
    switch (value.kind) {
      case 'dictionary':
        return this.dictionary(value, depth);
      case 'list':
        return this.list(value, depth);
      default:
        return this.scalar(value, depth);
    }
  }

  private dictionary(value: OclDictionary, depth: number): string {
    const { newline, sortedKeys } = this.style;
    const entries = sortedKeys
      ? value.entries.toSorted((left, right) => collator.compare(left.key, right.key))
      : value.entries;
    const lines = entries.map((entry) => {
      const inside = entry.value.kind === 'list' ? this.list(entry.value, depth) : this.scalar(entry.value, depth);
      return `${indent(depth + 1)}${keyText(entry.key)} = ${inside}${newline}`;
    });
    return `{${newline}${lines.join('')}${indent(depth)}}`;
  }

  private list(value: OclList, depth: number): string {
    return `[${value.items.map((item) => this.scalar(item, depth)).join(', ')}]`;
  }

  private scalar(value: OclScalar, depth: number): string {
    switch (value.kind) {
      case 'null':
        return 'null';
      case 'boolean':
        return String(value.value);
      case 'number':
        return numberText(value.text);
      case 'text': {
        const asHeredoc = this.texts === 'canonical' ? value.text.includes('\n') : value.form.kind === 'heredoc';
        if (!asHeredoc) return quotedText(value.text);
        const isOwn = this.texts === 'asRead' && value.form.kind === 'heredoc';
        const tag = isOwn && value.form.kind === 'heredoc' ? value.form.tag : 'EOT';
        const indented = !(isOwn && value.form.kind === 'heredoc' && !value.form.indented);
        return this.heredoc(value.text, freeTag(tag, value.text), indented, depth);
      }
    }
  }

  private heredoc(text: string, tag: string, indented: boolean, depth: number): string {
    const { newline, outdentedTags } = this.style;
    const margin = indented ? indent(depth + 2) : '';
    const tagMargin = indented ? indent(outdentedTags ? depth + 1 : depth + 2) : '';
    const lines = text.split('\n').map((line) => margin + line);
    return `<<${indented ? '-' : ''}${tag}${newline}${lines.join('\n')}${newline}${tagMargin}${tag}`;
  }
}

/** Four blanks for each level. */
export function indent(depth: number): string {
  return '    '.repeat(depth);
}

/** `name "label"` of a block. */
export function headText(name: string, labels: readonly string[]): string {
  return [nameText(name), ...labels.map(quotedText)].join(' ');
}

/** A name as the writer spells it: no digit in front, `_` for what a name cannot hold. */
function nameText(name: string): string {
  const safe = name.replace(/[^_\p{L}\p{Nd}-]/gu, '_');
  return /^\p{Nd}/u.test(safe) ? `_${safe}` : safe;
}

/** A text in double quotes with the five escapes. */
export function quotedText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('"', '\\"');
  return `"${escaped}"`;
}

/** A dictionary key: bare where it can be. Without blanks and quotes it can, but it must not begin like something else. */
export function keyText(key: string): string {
  const plain = key !== '' && ![...key].some((unit) => unit === '"' || isBlank(unit));
  return plain ? key : quotedText(key);
}

/** Leading zeros and the sign of zero are lost, as in the official writer (ocl.md section 3.2). */
function numberText(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)0*(\d+?)(\.\d+)?$/.exec(text) ?? [];
  const isZero = /^0*$/.test(whole) && /^\.?0*$/.test(rest);
  return `${isZero ? '' : sign}${whole}${rest}`;
}

/** A tag that no line of the text equals: the official writer does not guard against that, ours must. */
function freeTag(wanted: string, text: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let tag = wanted;
  for (let number = 1; lines.has(tag); number += 1) tag = `${wanted}${number}`;
  return tag;
}
