import { err, type Result } from '../base/result';
import { readJsonText } from '../codec/json/readJsonText';
import type { Scenario } from '../simulator/scenario/scenario';
import { scenarioIn } from '../simulator/scenario/scenarioIn';

/**
 * Reads the text of a scenario file.
 *
 * @returns every problem as a sentence; for invalid JSON, with its position
 */
export function readScenario(text: string): Result<Scenario, readonly string[]> {
  const parsed = readJsonText(text);
  if (parsed.ok) return scenarioIn(parsed.value);
  const { at, message } = parsed.error;
  return err([`Line ${at.line}, column ${at.column}: ${message}`]);
}
