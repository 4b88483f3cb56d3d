import { trimEnd, trimWhite } from '../characters';
import { EvaluationFailure } from '../evaluate/failure';
import type { Filter } from './filter';

interface Version {
  readonly numbers: readonly [major: string, minor: string, patch: string, revision: string];
  readonly preRelease: string;
  readonly prefix: string;
  readonly counter: string;
  readonly metadata: string;
}

export const versionMajor = versionPart(({ numbers }) => numbers[0]);
export const versionMinor = versionPart(({ numbers }) => numbers[1]);
export const versionPatch = versionPart(({ numbers }) => numbers[2]);
export const versionRevision = versionPart(({ numbers }) => numbers[3]);
export const versionPreRelease = versionPart(({ preRelease }) => preRelease);
export const versionPreReleasePrefix = versionPart(({ prefix }) => prefix);
export const versionPreReleaseCounter = versionPart(({ counter }) => counter);
export const versionMetadata = versionPart(({ metadata }) => metadata);

/** A part of a version; options are ignored, and a text that is not a version fails. */
function versionPart(part: (version: Version) => string): Filter {
  return (input) => {
    if (input === null) return null;
    const version = parseVersion(input);
    if (version === null) throw new EvaluationFailure('version', `"${input.slice(0, 100)}" is not a version.`);
    return part(version);
  };
}

/** The numbers, then what is left of the text. */
const numbersForm = /^[vV]?\s*(\d+)\s*(?:\.\s*(\d+)\s*)?(?:\.\s*(\d+)\s*)?(?:\.\s*(\d+)\s*)?/;
const restForm = /^[.\-_\\]?([A-Za-z0-9]*)(?:[.\-_\\]([A-Za-z0-9.\-_\\]*))?(?:\+([A-Za-z0-9_\-.\\+]*))?\s*$/;

function parseVersion(text: string): Version | null {
  const trimmed = trimWhite(text);
  if (trimmed === '' || trimmed.length > 1000) return null;
  const head = numbersForm.exec(trimmed);
  const rest = restForm.exec(trimmed.slice(head?.[0].length ?? 0));
  if (rest === null) return null;
  const numbers = [1, 2, 3, 4].map((at) => BigInt(head?.[at] ?? 0));
  if (numbers.some((number) => number > 2_147_483_647n)) return null;
  const [major = '0', minor = '0', patch = '0', revision = '0'] = numbers.map(String);
  const [, prefix = '', counter = '', metadata = ''] = rest;
  const preRelease = rest[0].replace(/^[.\-_\\]/, '').replace(/\+.*$/s, '');
  return { numbers: [major, minor, patch, revision], preRelease: trimEnd(preRelease), prefix, counter, metadata };
}
