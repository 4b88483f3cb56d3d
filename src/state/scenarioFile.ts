import {
  type Json,
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

function previewed({ environment, channel, tenant }: Preview) {
  return { ...(environment === null ? {} : { environment }), channel, ...(tenant === null ? {} : { tenant }) };
}
