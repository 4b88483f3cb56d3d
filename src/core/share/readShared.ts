import { isJsonObject, type Json } from '../base/json';
import { ownOf } from '../base/ownOf';
import { err, ok, type Result } from '../base/result';
import { readModelFile } from '../codec/model/readModelFile';
import type { Scenario } from '../simulator/scenario/scenario';
import { scenarioIn } from '../simulator/scenario/scenarioIn';
import { newestShare, type SharedProcess, shareKind } from './sharedProcess';

/** Longer names are cut off: they are for display only. */
const longestName = 200;
const longestView = 4_000;

/**
 * Reads a shared process. Every field is checked, because the text may come from anyone.
 *
 * @returns what is wrong with it, as a sentence
 */
export function readShared(text: string): Result<SharedProcess, string> {
  const root = parsed(text);
  if (!isJsonObject(root) || ownOf(root, 'kind') !== shareKind) return err('It is not a process shared by Preflight.');
  const version = ownOf(root, 'schemaVersion');
  if (version !== newestShare)
    return err(
      typeof version === 'number' && version > newestShare
        ? `It was shared by a newer version of Preflight (format ${version}). Load the newest version and open it again.`
        : 'It does not say in which format it was written.',
    );
  const [title, fileName, process] = ['title', 'fileName', 'text'].map((name) => ownOf(root, name));
  if (typeof process !== 'string' || process === '') return err(damaged('the text of the process'));
  if (typeof title !== 'string' || typeof fileName !== 'string') return err(damaged('its name'));
  const schema = ownOf(root, 'schema') ?? null;
  if (schema !== null && typeof schema !== 'string') return err(damaged('"schema"'));
  const model = JSON.stringify(ownOf(root, 'model') ?? {});
  const read = readModelFile(model);
  if (!read.ok) return err(`${damaged('its model')} ${read.error[0]?.message ?? ''}`.trim());
  const scenarios = scenariosIn(ownOf(root, 'scenarios') ?? []);
  const scenario = ownOf(root, 'scenario') ?? null;
  const tried = scenario === null ? [] : scenariosIn([scenario]);
  if (scenarios === null || tried === null) return err(damaged('one of its scenarios'));
  const view = ownOf(root, 'view');
  return ok({
    title: nameIn(title),
    fileName: nameIn(fileName.slice(fileName.search(/[^/\\]*$/))),
    text: process,
    isPartial: ownOf(root, 'isPartial') === true,
    schemaVersion: schema,
    model,
    scenarios,
    scenario: tried[0] ?? null,
    view: typeof view === 'string' && view.length <= longestView ? view : '',
  });
}

function damaged(what: string): string {
  return `It is damaged: ${what} cannot be read.`;
}

/** A name made safe to show on one line. */
function nameIn(text: string): string {
  const line = text.replace(/\p{C}/gu, ' ').trim();
  return line === '' ? 'shared' : line.slice(0, longestName);
}

function scenariosIn(value: Json): readonly Scenario[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.map((each: Json) => scenarioIn(each));
  const good = read.flatMap((each) => (each.ok ? [each.value] : []));
  return good.length === read.length ? good : null;
}

function parsed(text: string): Json | null {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The caller's message says what was expected.
    return null;
  }
}
