import { plainFilter } from './filter';

const markup: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '/': '&#x2F;',
};

export const htmlEscape = plainFilter((input) => input.replace(/[&<>"'/]/g, (sign) => markup[sign]!));

export const xmlEscape = plainFilter((input) => input.replace(/[&<>"']/g, (sign) => markup[sign]!));

const backslashed: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\r': '\\r',
  '\n': '\\n',
  '\t': '\\t',
};

/** `JsonEscape`: only quote, backslash, CR, LF and tab. */
export const jsonEscape = plainFilter((input) => input.replace(/["\\\r\n\t]/g, (sign) => backslashed[sign]!));

/** `YamlSingleQuoteEscape`: a line end more before each run of line ends, then doubled quotes. */
export const yamlSingleQuoteEscape = plainFilter((input) =>
  input.replace(/(?:\r?\n)+/g, (run) => (run.startsWith('\r') ? '\r\n' : '\n') + run).replaceAll("'", "''"),
);

/** `YamlDoubleQuoteEscape`: everything outside printable ASCII as `\uxxxx`. */
export const yamlDoubleQuoteEscape = plainFilter((input) =>
  input.replace(/["\\]|[^ -~]/g, (sign) => backslashed[sign] ?? hexEscape(sign)),
);

/** `PropertiesKeyEscape`: for the left side of a Java properties file. */
export const propertiesKeyEscape = plainFilter((input) =>
  input.replace(/[ :=]/g, '\\$&').replace(/\\(?![ :=])|[\r\n\t]|[\u00ff-\uffff]/g, propertiesSign),
);

/** `PropertiesValueEscape`: a space only where it comes first. */
export const propertiesValueEscape = plainFilter((input) =>
  input.replace(/\\|[\r\n\t]|[\u00ff-\uffff]/g, propertiesSign).replace(/^ /, '\\ '),
);

function propertiesSign(sign: string): string {
  return backslashed[sign] ?? hexEscape(sign);
}

/** Each UTF-16 unit by itself. */
function hexEscape(sign: string): string {
  return [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
