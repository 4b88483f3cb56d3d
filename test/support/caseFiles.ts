import { readProcess, type Scenario, setRunbookSettings, writeProcess, writeScenario } from '../../src/core/index';
import type { IncomingFile } from '../../src/state/ports';
import { simulationOf, type VectorInput } from './conformance/scenarios';
import { fileOf } from './editorWith';
import { granted } from './granted';

/** The files in which a person has a case: the process with its model beside it, and the scenario. */
export interface CaseFiles {
  readonly project: readonly IncomingFile[];
  readonly scenario: IncomingFile;
}

const emptyFiles = {
  deployment: { path: 'deployment_process.ocl', text: '' },
  runbook: { path: 'runbooks/clean-up.ocl', text: 'name = "Clean up"\n\nprocess {\n}\n' },
} as const;

/** A case as files, each written by the product itself. */
export function caseFiles(input: VectorInput): CaseFiles {
  const { process, model, scenario } = simulationOf(input);
  const { path, text } = emptyFiles[input.kind];
  const empty = granted(readProcess(text));
  // A runbook has settings of its own, in its file (B-05).
  const framed = input.kind === 'runbook' ? granted(setRunbookSettings(empty.process, model.settings)) : process;
  const { source } = empty;
  // A case names every variable and every target there is.
  const places = JSON.stringify({ schemaVersion: 1, variablesComplete: true, ...model }, null, 2);
  const named: Scenario = { name: 'Case', ...scenario };
  return {
    project: [
      fileOf(path, writeProcess({ ...framed, name: process.name, steps: process.steps }, source)),
      fileOf(path.replace(/[^/]+$/, 'preflight.model.json'), places),
    ],
    scenario: fileOf('case.scenario.json', writeScenario(named)),
  };
}
