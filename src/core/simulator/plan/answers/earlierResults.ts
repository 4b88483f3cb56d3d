import { foldCase } from '../../../base/caseless';
import type { Step } from '../../../model/step';
import type { DecisionKind } from '../../reasons/decisionKind';
import type { EarlierResults } from '../../run/runState';
import { statusCodes } from '../../variables/actionStatus';
import { type Answer, everyTarget } from './answer';
import type { Place } from './planTables';
import { targetsOfAnswer } from './targetLists';

/**
 * The answers so far in the form that texts read (V-16, V-21). They are looked up by name on request, so that steps
 * nobody reads cost nothing.
 *
 * @param answers  of the steps that are over
 */
export function earlierResults(
  place: Place,
  steps: readonly Step[],
  answers: readonly (Answer | null)[],
): EarlierResults {
  const places = placesIn(steps);
  const leavesOf = (action: string) =>
    (places.actions.get(action) ?? []).flatMap((at) => {
      const answer = answers[at];
      return answer == null ? [] : leavesIn(place, answer, action);
    });
  return {
    statuses: {
      get: (step) => {
        const at = (places.steps.get(step) ?? []).findLast((place) => place < answers.length);
        const decision = at === undefined ? undefined : answers[at]?.outcome.decision;
        return decision === undefined ? undefined : statusCodes[decision];
      },
    },
    actionStatuses: {
      get: (action) => {
        const leaves = leavesOf(action);
        return leaves.length === 0 ? undefined : new Map(leaves);
      },
    },
    ran: {
      get: (action) => {
        const ran = leavesOf(action).filter(([, decision]) => readable.includes(decision));
        return ran.length === 0 ? undefined : new Set(ran.map(([where]) => where));
      },
    },
  };
}

/** The results of an action, by step position. */
function leavesIn(place: Place, answer: Answer, action: string): readonly (readonly [string, DecisionKind])[] {
  return answer.outcome.leaves
    .filter((leaf) => leaf.action === action)
    .flatMap(({ where, decision }) =>
      where === everyTarget
        ? targetsOfAnswer(place, answer).map(({ name }) => [foldCase(name), decision] as const)
        : [[where, decision] as const],
    );
}

/** Decisions after which an action's outputs can be read, or might be. */
const readable: readonly DecisionKind[] = ['Run', 'Unknown'];

interface Places {
  readonly steps: ReadonlyMap<string, readonly number[]>;
  readonly actions: ReadonlyMap<string, readonly number[]>;
}

/** Positions of steps and actions by name. */
function placesIn(steps: readonly Step[]): Places {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const places = { steps: new Map<string, number[]>(), actions: new Map<string, number[]>() };
  for (const [at, step] of steps.entries()) {
    add(places.steps, step.name, at);
    for (const { name } of step.actions) add(places.actions, name, at);
  }
  remembered.set(steps, places);
  return places;
}

const remembered = new WeakMap<readonly Step[], Places>();

function add(places: Map<string, number[]>, name: string, at: number): void {
  const key = foldCase(name);
  const list = places.get(key);
  if (list === undefined) places.set(key, [at]);
  else if (list.at(-1) !== at) list.push(at);
}
