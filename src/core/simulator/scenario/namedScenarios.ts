import { hasName, sameName } from '../../base/caseless';
import { asConfigured, type Scenario } from './scenario';

/** Scenarios saved with a process, each under its own name. */
export type NamedScenarios = readonly Scenario[];

export function scenarioNamed(scenarios: NamedScenarios, name: string): Scenario | null {
  return scenarios.find((each) => each.name !== undefined && sameName(each.name, name)) ?? null;
}

/** Why a scenario cannot have a name, or null; `except` is its present name. */
export function scenarioNameProblem(
  scenarios: NamedScenarios,
  name: string,
  except: string | null = null,
): string | null {
  const text = name.trim();
  if (text === '') return 'Type a name.';
  if (sameName(text, asConfigured.name ?? '')) return `"${text}" is the run without what-ifs. Choose another name.`;
  const others = namesIn(scenarios).filter((each) => except === null || !sameName(each, except));
  return hasName(others, text) ? `There is already a scenario "${text}".` : null;
}

/** Saves a scenario under its name: replaces the one of that name, else appends it. */
export function withScenarioKept(scenarios: NamedScenarios, scenario: Scenario & { name: string }): NamedScenarios {
  const known = scenarioNamed(scenarios, scenario.name);
  return known === null ? [...scenarios, scenario] : scenarios.map((each) => (each === known ? scenario : each));
}

export function withScenarioRenamed(scenarios: NamedScenarios, from: string, to: string): NamedScenarios {
  const known = scenarioNamed(scenarios, from);
  return scenarios.map((each) => (each === known ? { ...each, name: to } : each));
}

export function withoutScenario(scenarios: NamedScenarios, name: string): NamedScenarios {
  const known = scenarioNamed(scenarios, name);
  return scenarios.filter((each) => each !== known);
}

/** The next free name for a copy: `Web fails` gives `Web fails 2`. */
export function nameOfCopy(scenarios: NamedScenarios, name: string): string {
  const base = name.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const next = `${base} ${number}`;
    if (!hasName(namesIn(scenarios), next)) return next;
  }
}

function namesIn(scenarios: NamedScenarios): readonly string[] {
  return scenarios.flatMap(({ name }) => name ?? []);
}
