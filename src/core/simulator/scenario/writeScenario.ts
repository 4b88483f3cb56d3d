import type { Scenario } from './scenario';

/** The text of a scenario file: two spaces of indent, one line break at the end; unknown fields are included. */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify({ schemaVersion: 1, ...scenario }, null, 2)}\n`;
}
