import {
  hasName,
  type Json,
  type Process,
  type Result,
  readScenario,
  type Scenario,
  scenarioIn,
  slugOf,
  textOfBytes,
  writeScenario,
} from '../core/index';
import type { IncomingFile } from './ports';
import type { Preview } from './viewState';

/** The file name of a scenario: `web-02-fails.scenario.json`. */
export function scenarioFileName(name: string): string {
  return `${slugOf(name) || 'what-if'}.scenario.json`;
}

/**
 * The text of a scenario file.
 *
 * @param name  its name from now on
 * @param preview  the preview, written as what the run is for; null leaves that open
 */
export function scenarioText(scenario: Scenario, name: string, preview: Preview | null): string {
  const { name: _before, run, ...rest } = scenario;
  const asked = preview === null ? run : { ...run, ...previewed(preview) };
  return writeScenario({ name, ...(asked === undefined ? {} : { run: asked }), ...rest });
}

/**
 * Reads a scenario file; every problem is a sentence.
 *
 * @param parsed  its text, if already parsed
 */
export function scenarioOf(
  file: Pick<IncomingFile, 'bytes' | 'refusal'>,
  parsed?: Json,
): Result<Scenario, readonly string[]> {
  if (file.refusal !== undefined) return { ok: false, error: [file.refusal] };
  return parsed === undefined ? readScenario(textOfBytes(file.bytes)) : scenarioIn(parsed);
}

/** Steps and actions that a scenario names and the process does not have: they would silently have no effect. */
export function strangersIn(scenario: Scenario, process: Process): readonly string[] {
  const { inject = [], outputs = [], guidance = [], manual = [], waits = [], run } = scenario;
  const known = [
    acquisition,
    ...process.steps.flatMap((step) => [step.name, ...step.actions.map((action) => action.name)]),
  ];
  // `Usage/Action` names an action of a process template (T-04); only the template knows its actions.
  const usages = process.steps.filter((step) => step.processTemplate !== null).map(({ name }) => name);
  const isInTemplate = (name: string) => name.includes('/') && hasName(usages, name.slice(0, name.indexOf('/')));
  const named = [...inject, ...outputs, ...guidance, ...manual, ...waits].map(({ action }) => action);
  return [...new Set([...named, ...(run?.skip ?? [])])].filter((name) => !hasName(known, name) && !isInTemplate(name));
}

/** Package acquisition can fail in a scenario like an action. */
const acquisition = 'Acquire packages';

function previewed({ environment, channel, tenant }: Preview) {
  return { ...(environment === null ? {} : { environment }), channel, ...(tenant === null ? {} : { tenant }) };
}
