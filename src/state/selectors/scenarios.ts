import { asConfigured, type NamedScenarios, type Scenario, scenarioNamed, whatIfsOf } from '../../core/index';
import type { EditorState } from '../editorState';
import { sameContent } from '../sameContent';
import { selectDocument } from './document';

/** The saved scenarios of the process on screen. */
export function selectScenarios(state: EditorState): NamedScenarios {
  return selectDocument(state)?.content.scenarios ?? none;
}

const none: NamedScenarios = [];

/** The current what-ifs. */
export function selectScenario(state: EditorState): Scenario {
  return selectDocument(state)?.content.scenario ?? asConfigured;
}

/** The saved scenario in use, and whether it was changed since; null for the run as configured. */
export function selectChosenScenario(state: EditorState): Chosen | null {
  const scenario = selectScenario(state);
  const kept = scenario.name === undefined ? null : scenarioNamed(selectScenarios(state), scenario.name);
  if (kept !== null && kept.name !== undefined)
    return chosen(kept.name, kept === scenario || sameContent(kept, scenario));
  return whatIfsOf(scenario).length === 0 ? null : unnamed;
}

export interface Chosen {
  /** null for what-ifs that were not saved. */
  readonly name: string | null;
  readonly isAsKept: boolean;
}

const unnamed: Chosen = { name: null, isAsKept: false };
const known = new Map<string, Chosen>();

/** One object per answer, so that the selector returns the same one again. */
function chosen(name: string, isAsKept: boolean): Chosen {
  const key = `${isAsKept} ${name}`;
  const found = known.get(key) ?? { name, isAsKept };
  known.set(key, found);
  return found;
}
