import { cleanup, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Process, type PropertyBag, propertyOf, type Step } from '../../../src/core/index';
import { oclCorpusFolder } from '../../support/corpusFolder';
import { type CorpusProcess, corpusProcesses } from '../../support/corpusProcesses';
import { openEditor } from './openEditor';

const folder = oclCorpusFolder();

interface Shown {
  readonly from: CorpusProcess;
  readonly step: Step;
  readonly actionAt: number;
  /** Kind and name of each property: "Octopus.Script Octopus.Action.RunOnServer". */
  readonly keys: ReadonlySet<string>;
}

test.skipIf(folder === null)(
  'every property of every kind of real action is in some field or under Other settings',
  () => {
    const missing: string[] = [];
    const covered = new Set<string>();
    for (const { from, step, actionAt, keys } of everyKind(corpusProcesses(folder ?? ''))) {
      if ([...keys].every((key) => covered.has(key))) continue;
      const drawn = drawEverything(from.process, step, actionAt);
      const isDrawn = (field: string) => drawn.container.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null;
      for (const key of propertiesToFind(step, actionAt))
        if (!isDrawn(key) && !isDrawn(named[key] ?? key)) missing.push(`${from.file}, ${step.name}: ${key}`);
      for (const key of keys) covered.add(key);
      cleanup();
    }
    expect(missing).toEqual([]);
    expect(covered.size).toBeGreaterThan(300);
  },
  240_000,
);

/** The actions with the most kinds of properties first, so that few need to be drawn. */
function everyKind(processes: readonly CorpusProcess[]): readonly Shown[] {
  const all = processes.flatMap((from) =>
    from.process.steps.flatMap((step) =>
      step.actions.map((action, actionAt): Shown => {
        const own = [...action.properties.keys(), ...(actionAt === 0 ? step.properties.keys() : [])];
        return { from, step, actionAt, keys: new Set(own.map((key) => `${action.actionType} ${key}`)) };
      }),
    ),
  );
  return all.toSorted((a, b) => b.keys.size - a.keys.size);
}

function drawEverything(process: Process, step: Step, actionAt: number) {
  const action = step.actions[actionAt];
  const { screen } = openEditor(process, step.actions.length > 1 ? `${step.id}/${action?.id}` : step.id);
  for (const closed of screen.container.querySelectorAll('h2 button[aria-expanded="false"]')) fireEvent.click(closed);
  for (const more of screen.queryAllByRole('button', { name: /^Show \d+ more/ })) fireEvent.click(more);
  return screen;
}

/** Properties that must have a field; those of a parent are drawn with the parent. */
function propertiesToFind(step: Step, actionAt: number): readonly string[] {
  const action = step.actions[actionAt];
  const isChild = step.actions.length > 1;
  const own = [...(action?.properties.keys() ?? [])].filter((key) => !isSaidElsewhere(key, action?.properties));
  return [...(isChild ? [] : step.properties.keys()), ...own];
}

/** Fields that have a name of their own in addresses. */
const named: Readonly<Record<string, string>> = {
  'Octopus.Action.RunOnServer': 'where',
  'Octopus.Action.TargetRoles': 'target-tags',
  'Octopus.Action.MaxParallelism': 'window-size',
  'Octopus.Action.AutoRetry.MaximumCount': 'retries',
  'Octopus.Action.AutoRetry.MinimumBackoff': 'retry-wait',
  'Octopus.Action.ExecutionTimeout.Minutes': 'time-limit',
  'Octopus.Step.ConditionVariableExpression': 'expression',
  'Octopus.Action.ConditionVariableExpression': 'expression',
};

/** Said in words rather than in a field: the template, and copies of what the package says. */
function isSaidElsewhere(key: string, properties: PropertyBag | undefined): boolean {
  if (properties !== undefined && propertyOf(properties, key) === null) return false;
  return /^Octopus\.Action\.(Template\.(Id|Version)|Package\.(PackageId|FeedId|DownloadOnTentacle))$/.test(key);
}
