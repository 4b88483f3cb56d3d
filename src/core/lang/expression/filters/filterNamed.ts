import { addDays, addHours, addMinutes, addMonths, addSeconds, addTimeSpan, addWeeks } from './addTime';
import { append, prepend } from './affixes';
import { fromBase64, toBase64 } from './base64';
import { toLower, toUpper } from './case';
import { substring, trim, truncate } from './cuts';
import {
  htmlEscape,
  jsonEscape,
  propertiesKeyEscape,
  propertiesValueEscape,
  xmlEscape,
  yamlDoubleQuoteEscape,
  yamlSingleQuoteEscape,
} from './escapes';
import type { Filter } from './filter';
import { format } from './format';
import { md5Hash, sha1Hash, sha256Hash, sha384Hash, sha512Hash } from './hashes';
import { indent } from './indent';
import { markdown } from './markdown';
import { nowDate, nowDateUtc } from './nowDate';
import { nullFilter } from './nullFilter';
import { match, replace } from './regexFilters';
import { contains, endsWith, startsWith } from './textTests';
import { uriDataEscape, uriEscape } from './uriEscapes';
import { uriPart } from './uriPart';
import {
  versionMajor,
  versionMetadata,
  versionMinor,
  versionPatch,
  versionPreRelease,
  versionPreReleaseCounter,
  versionPreReleasePrefix,
  versionRevision,
} from './versions';

/** Every filter under the name Octopus documents. */
const filters: readonly (readonly [name: string, filter: Filter])[] = [
  ['AddDays', addDays],
  ['AddHours', addHours],
  ['AddMinutes', addMinutes],
  ['AddMonths', addMonths],
  ['AddSeconds', addSeconds],
  ['AddTimeSpan', addTimeSpan],
  ['AddWeeks', addWeeks],
  ['Append', append],
  ['Contains', contains],
  ['EndsWith', endsWith],
  ['Format', format],
  ['FromBase64', fromBase64],
  ['HtmlEscape', htmlEscape],
  ['Indent', indent],
  ['JsonEscape', jsonEscape],
  ['Markdown', markdown],
  ['MarkdownToHtml', markdown],
  ['Match', match],
  ['Md5', md5Hash],
  ['NowDate', nowDate],
  ['NowDateUtc', nowDateUtc],
  ['null', nullFilter],
  ['Prepend', prepend],
  ['PropertiesKeyEscape', propertiesKeyEscape],
  ['PropertiesValueEscape', propertiesValueEscape],
  ['Replace', replace],
  ['Sha1', sha1Hash],
  ['Sha256', sha256Hash],
  ['Sha384', sha384Hash],
  ['Sha512', sha512Hash],
  ['StartsWith', startsWith],
  ['Substring', substring],
  ['ToBase64', toBase64],
  ['ToLower', toLower],
  ['ToUpper', toUpper],
  ['Trim', trim],
  ['Truncate', truncate],
  ['UriDataEscape', uriDataEscape],
  ['UriEscape', uriEscape],
  ['UriPart', uriPart],
  ['VersionMajor', versionMajor],
  ['VersionMetadata', versionMetadata],
  ['VersionMinor', versionMinor],
  ['VersionPatch', versionPatch],
  ['VersionPreRelease', versionPreRelease],
  ['VersionPreReleaseCounter', versionPreReleaseCounter],
  ['VersionPreReleasePrefix', versionPreReleasePrefix],
  ['VersionRevision', versionRevision],
  ['XmlEscape', xmlEscape],
  ['YamlDoubleQuoteEscape', yamlDoubleQuoteEscape],
  ['YamlSingleQuoteEscape', yamlSingleQuoteEscape],
];

/** Names of all filters, for completion. */
export const filterNames: readonly string[] = filters.map(([name]) => name);

const byName: ReadonlyMap<string, Filter> = new Map(filters.map(([name, filter]) => [name.toLowerCase(), filter]));

/** The filter of a name in any case, or null. */
export function filterNamed(name: string): Filter | null {
  return byName.get(name.toLowerCase()) ?? null;
}
