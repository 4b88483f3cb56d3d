import { createRequire } from 'node:module';
import { parse as hclOf } from '@cdktf/hcl2json';
import * as yaml from 'js-yaml';
import { parseDocument, stringify } from 'yaml';

const require = createRequire(import.meta.url);

/** Writes what each reader is given: the same facts in its own language. */
export const formats = {
  json: (facts) => JSON.stringify(facts),
  yaml: (facts) => yaml.dump(facts, { lineWidth: -1, noRefs: true }),
};

/** Readers that answer at once. Each gives the facts, or something that holds them. */
export const readers = {
  'JSON.parse (limit)': { format: 'json', read: (text) => JSON.parse(text) },
  'charCodeAt over the text (limit)': { format: 'ocl', read: sumOf },
  'js-yaml': { format: 'yaml', read: (text) => yaml.load(text) },
  'yaml, keeping layout': {
    format: 'yaml',
    read: (text) => parseDocument(text, { keepSourceTokens: true }),
    facts: (document) => document.toJS(),
  },
};

function sumOf(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** HCL parsers; slow, so only asked at 100 steps and few times. Each gives its own kind of JSON. */
export const hclReaders = {
  '@cdktf/hcl2json': async (text) => hclOf('process.hcl', text),
  'hcl2-parser': async (text) => require('hcl2-parser').parseToObject(text)[0],
  'js-hcl-parser': async (text) => JSON.parse(require('js-hcl-parser').parse(text)),
};

export const writers = {
  'JSON.stringify (limit)': (facts) => JSON.stringify(facts),
  'js-yaml': (facts) => yaml.dump(facts, { lineWidth: -1, noRefs: true }),
  yaml: (facts) => stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false }),
};
