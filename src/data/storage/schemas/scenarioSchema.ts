import * as v from 'valibot';
import { approvalAnswers, guidanceChoices, healths, type Scenario, startedBys, waitKinds } from '../../../core/index';

const text = v.string();
const texts = v.array(text);
const maybe = v.exactOptional;

const run = v.looseObject({
  environment: maybe(text),
  tenant: maybe(text),
  channel: maybe(text),
  release: maybe(text),
  runbook: maybe(text),
  trigger: maybe(text),
  skip: maybe(texts),
  specificTargets: maybe(texts),
  excludedTargets: maybe(texts),
  specificTargetTags: maybe(texts),
  excludedTargetTags: maybe(texts),
  guidedFailure: maybe(v.boolean()),
  prompted: maybe(v.record(text, text)),
  passed: maybe(v.record(text, text)),
  customFields: maybe(v.record(text, text)),
  startsAt: maybe(text),
  startedBy: maybe(v.picklist(startedBys)),
  freezeOverride: maybe(v.looseObject({ reason: text })),
  approval: maybe(v.picklist(approvalAnswers)),
});

const at = { action: text, target: maybe(text) };

/** What a dry run assumes, every field of the kind it must be. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> = v.looseObject({
  name: maybe(text),
  run: maybe(run),
  history: maybe(
    v.array(
      v.looseObject({ environment: text, release: maybe(text), tenant: maybe(text), success: maybe(v.boolean()) }),
    ),
  ),
  defects: maybe(v.array(v.looseObject({ release: maybe(text), resolved: maybe(v.boolean()) }))),
  policies: maybe(
    v.array(
      v.looseObject({
        name: text,
        action: v.picklist(['Block', 'Warn']),
        result: v.picklist(['Allowed', 'Violated', 'Unknown']),
        reason: maybe(text),
      }),
    ),
  ),
  waits: maybe(
    v.array(
      v.looseObject({
        ...at,
        waitsFor: maybe(v.picklist(waitKinds)),
        choice: maybe(v.picklist(['Complete', 'Fail', 'Hold'])),
      }),
    ),
  ),
  inject: maybe(
    v.array(
      v.looseObject({
        ...at,
        attempts: maybe(v.union([v.array(v.number()), v.literal('all')])),
        kind: maybe(v.picklist(['fail', 'timeout', 'unavailable'])),
      }),
    ),
  ),
  outputs: maybe(v.array(v.looseObject({ ...at, name: text, value: text }))),
  guidance: maybe(v.array(v.looseObject({ ...at, choices: v.array(v.picklist(guidanceChoices)) }))),
  manual: maybe(v.array(v.looseObject({ ...at, choice: v.picklist(['Proceed', 'Abort', 'Hold']) }))),
  health: maybe(v.record(text, v.picklist(healths))),
  durations: maybe(v.record(text, v.number())),
  minutes: maybe(v.record(text, v.number())),
});
