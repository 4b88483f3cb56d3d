import { type Fields, fieldProblems } from '../../base/fieldProblems';
import { isJsonObject } from '../../base/json';
import { err, ok, type Result } from '../../base/result';
import { healths } from '../../model/deploymentModel';
import { waitKinds } from '../../model/waitKinds';
import { approvalAnswers, startedBys } from './knownAnswers';
import type { Scenario } from './scenario';

const runFields: Fields = {
  environment: 'text',
  tenant: 'text',
  channel: 'text',
  release: 'text',
  runbook: 'text',
  trigger: 'text',
  skip: 'texts',
  specificTargets: 'texts',
  excludedTargets: 'texts',
  specificTargetTags: 'texts',
  excludedTargetTags: 'texts',
  guidedFailure: 'flag',
  prompted: 'texts by name',
  passed: 'texts by name',
  customFields: 'texts by name',
  startsAt: 'moment',
  startedBy: startedBys,
  freezeOverride: { object: { reason: 'text' }, required: ['reason'] },
  approval: approvalAnswers,
};

/** The action, and the target, that an entry concerns. */
const place: Fields = { action: 'text', target: 'text' };

const fields: Fields = {
  schemaVersion: 'number',
  name: 'text',
  run: { object: runFields },
  history: {
    list: { environment: 'text', release: 'text', tenant: 'text', success: 'flag' },
    required: ['environment'],
  },
  defects: { list: { release: 'text', resolved: 'flag' } },
  policies: {
    list: { action: ['Block', 'Warn'], result: ['Allowed', 'Violated', 'Unknown'], reason: 'text' },
    required: ['name', 'action', 'result'],
  },
  inject: {
    list: { ...place, attempts: 'attempts', kind: ['fail', 'timeout', 'unavailable'] },
    required: ['action'],
  },
  outputs: { list: { ...place, name: 'text', value: 'text' }, required: ['action', 'name', 'value'] },
  guidance: { list: { ...place, choices: 'texts' }, required: ['action', 'choices'] },
  manual: { list: { ...place, choice: ['Proceed', 'Abort', 'Hold'] }, required: ['action', 'choice'] },
  waits: {
    list: {
      ...place,
      waitsFor: waitKinds,
      choice: ['Complete', 'Fail', 'Hold'],
    },
    required: ['action'],
  },
  health: { byName: healths },
  durations: 'numbers by name',
  minutes: 'numbers by name',
};

const newest = 1;

/**
 * Reads the value of a scenario file. Unknown fields are kept; a newer `schemaVersion` is refused.
 *
 * @returns every problem as a sentence that names the field and the value it needs
 */
export function scenarioIn(root: unknown): Result<Scenario, readonly string[]> {
  if (!isJsonObject(root)) return err(['A scenario is an object in braces, with "run", "inject" and more.']);
  const version = root['schemaVersion'];
  if (typeof version === 'number' && version > newest)
    return err([`This scenario has schemaVersion ${version}; this program reads up to ${newest}. Update it.`]);
  const problems = fieldProblems(root, fields);
  if (problems.length > 0) return err(problems);
  const { schemaVersion: _version, ...scenario } = root;
  return ok(scenario as unknown as Scenario);
}
