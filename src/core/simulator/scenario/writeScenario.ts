import type { Scenario } from './scenario';

/** The text of a scenario file (contract, "Files"): two spaces, one line break at the end; unknown fields go along. */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify({ schemaVersion: 1, ...scenario }, null, 2)}\n`;
}
