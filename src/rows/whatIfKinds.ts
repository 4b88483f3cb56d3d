import {
  actionTypeOf,
  addFailure,
  type DeploymentModel,
  expandProcess,
  findRow,
  type InjectedFailure,
  leaveOutBefore,
  leaveOutOthers,
  type NamedRow,
  type Process,
  type Scenario,
  setManualAnswer,
  setRunChoice,
  type WhatIfPart,
} from '../core/index';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument } from '../state/selectors/document';
import { selectModel } from '../state/selectors/templates';
import { areLeftOut, failingActionOf, isFailing, isRequiredRow, withLeftOut, withoutLeftOut } from './whatIf';

/** What a what-if is about: a row of the list or of the plan, or one target of it. */
export interface WhatIfAbout {
  /** With the steps of process templates. */
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly row: NamedRow;
  /** The action that stands for the row; null for one without actions. */
  readonly action: string | null;
  /** Name of the target it is about; null = all of them. */
  readonly target: string | null;
}

/** A kind of what-if, wherever it is offered. */
export interface WhatIfKind {
  readonly id: string;
  /** `row`: of an action or step; `targets`: of where it goes; `run`: of the run as a whole. */
  readonly of: 'row' | 'targets' | 'run';
  readonly label: (about: WhatIfAbout) => string;
  /** False leaves it out: it makes no sense for such a row. */
  readonly fits?: (about: WhatIfAbout) => boolean;
  /** Why it cannot be tried now; null when it can. */
  readonly whyNot?: (about: WhatIfAbout) => string | null;
  /** Assumes it at once; absent if it needs a choice or a value, which the panel asks for. */
  readonly assume?: (about: WhatIfAbout) => { readonly said: string; readonly scenario: Scenario } | null;
  /** Where the panel of what-ifs has it, and the field there. */
  readonly part: WhatIfPart;
  readonly field?: string;
}

const inTemplate = 'A process template contains its own actions';
const hasAction = ({ action }: WhatIfAbout) => (action === null ? inTemplate : null);
const whereOf = ({ target }: WhatIfAbout) => (target === null ? '' : ` on ${target}`);
const isManual = ({ row }: WhatIfAbout) =>
  (row.action === null ? row.step.actions : [row.action]).some((action) => actionTypeOf(action).kind === 'manual');

function failing(
  id: string,
  label: string,
  verb: string,
  failure: Omit<InjectedFailure, 'action' | 'target'> = {},
): WhatIfKind {
  return {
    id,
    of: 'row',
    label: (about) => `${label}${whereOf(about)}`,
    whyNot: (about) =>
      hasAction(about) ??
      (isFailing(about.scenario, about.action ?? '', about.target, failure) ? 'The dry run already assumes it' : null),
    assume: (about) => {
      const { scenario, action, target } = about;
      if (action === null) return null;
      const place = target === null ? { action } : { action, target };
      return { said: `'${action}' ${verb}${whereOf(about)}`, scenario: addFailure(scenario, { ...place, ...failure }) };
    },
    part: 'failures',
  };
}

function answering(id: string, label: string, choice: 'Abort' | 'Hold', said: string): WhatIfKind {
  return {
    id,
    of: 'row',
    label: () => label,
    fits: isManual,
    assume: ({ scenario, action }) =>
      action === null ? null : { said: `'${action}' ${said}`, scenario: setManualAnswer(scenario, action, choice) },
    part: 'people',
  };
}

const noTargets = ({ model }: WhatIfAbout) => (model.targets.length === 0 ? 'The model has no targets' : null);

function ofRun(
  id: string,
  label: string,
  part: WhatIfPart,
  more: Pick<WhatIfKind, 'field' | 'whyNot'> = {},
): WhatIfKind {
  return { id, of: 'run', label: () => label, part, ...more };
}

/** All what-ifs. The menus of rows, cells and reasons, and the bar, all use this table. */
export const whatIfKinds: readonly WhatIfKind[] = [
  failing('fails', 'It fails', 'fails'),
  failing('fails-once', 'It fails once, then works', 'fails once', { attempts: [1] }),
  failing('too-long', 'It takes too long', 'takes too long', { kind: 'timeout' }),
  failing('unavailable', 'It finds its target unavailable', 'finds its target unavailable', { kind: 'unavailable' }),
  { id: 'failures', of: 'row', label: () => 'It fails in another way…', whyNot: hasAction, part: 'failures' },
  {
    id: 'guidance',
    of: 'row',
    label: () => 'A failure is answered…',
    whyNot: hasAction,
    part: 'failures',
    field: 'guidance',
  },
  {
    id: 'leave-out',
    of: 'row',
    label: ({ scenario, row }) => (areLeftOut(scenario, [row]) ? 'It is included again' : 'It is left out'),
    whyNot: (about) => {
      const { scenario, row } = about;
      if (row.step.actions.length === 0) return inTemplate;
      if (areLeftOut(scenario, [row])) return null;
      return isRequiredRow(row) ? 'It is required, so it cannot be left out' : null;
    },
    assume: ({ scenario, row }) =>
      areLeftOut(scenario, [row])
        ? { said: `'${row.name}' in the dry run again`, scenario: withoutLeftOut(scenario, [row]) }
        : { said: `'${row.name}' left out of the dry run`, scenario: withLeftOut(scenario, [row.name]) },
    part: 'left-out',
  },
  {
    id: 'only-this',
    of: 'row',
    label: () => 'Only this step runs',
    assume: ({ scenario, process, row }) => ({
      said: `a run of only '${row.step.name}'`,
      scenario: leaveOutOthers(scenario, process, row.step.id),
    }),
    part: 'left-out',
  },
  {
    id: 'from-here',
    of: 'row',
    label: () => 'The run starts from here on',
    whyNot: ({ process, row }) => (process.steps[0]?.id === row.step.id ? 'Nothing is before it' : null),
    assume: ({ scenario, process, row }) => ({
      said: `a run from '${row.step.name}' on`,
      scenario: leaveOutBefore(scenario, process, row.step.id),
    }),
    part: 'left-out',
  },
  answering('aborts', 'The person who is asked aborts', 'Abort', 'is answered Abort'),
  answering('holds', 'Nobody answers yet', 'Hold', 'is not answered yet'),
  {
    id: 'waits',
    of: 'row',
    label: () => 'It waits for something outside…',
    whyNot: hasAction,
    fits: (about) => !isManual(about),
    part: 'people',
    field: 'waits',
  },
  {
    id: 'output',
    of: 'row',
    label: () => 'It sets an output…',
    whyNot: hasAction,
    part: 'outputs',
    field: 'output',
  },
  { id: 'points', of: 'row', label: () => 'How long it takes…', whyNot: hasAction, part: 'times', field: 'points' },
  {
    id: 'minutes',
    of: 'row',
    label: () => 'Minutes against its time limit…',
    whyNot: hasAction,
    part: 'times',
    field: 'minutes',
  },
  {
    id: 'health',
    of: 'targets',
    label: ({ target }) => (target === null ? 'Health of targets…' : `Health of ${target}…`),
    whyNot: noTargets,
    part: 'targets',
    field: 'health',
  },
  {
    id: 'only-target',
    of: 'targets',
    label: ({ target }) => (target === null ? 'Only these targets…' : `Only ${target} takes part`),
    assume: ({ scenario, target }) =>
      target === null
        ? null
        : { said: `only ${target} takes part`, scenario: setRunChoice(scenario, 'specificTargets', [target]) },
    whyNot: noTargets,
    part: 'targets',
    field: 'only-targets',
  },
  {
    id: 'not-target',
    of: 'targets',
    label: ({ target }) => (target === null ? 'Not these targets…' : `${target} is left out`),
    assume: ({ scenario, target }) => {
      if (target === null) return null;
      const others = (scenario.run?.excludedTargets ?? []).filter((name) => name !== target);
      return { said: `${target} left out`, scenario: setRunChoice(scenario, 'excludedTargets', [...others, target]) };
    },
    whyNot: noTargets,
    part: 'targets',
    field: 'not-targets',
  },
  ofRun('release', 'Release number…', 'inputs', {
    field: 'release',
    whyNot: ({ process }) => (process.kind === 'runbook' ? 'A runbook has no release' : null),
  }),
  ofRun('channel', 'Channel…', 'inputs', {
    field: 'channel',
    whyNot: ({ model }) => (model.channels.length === 0 ? 'The model has no channels' : null),
  }),
  ofRun('tenant', 'Tenant…', 'inputs', {
    field: 'tenant',
    whyNot: ({ model }) => (model.tenants.length === 0 ? 'The model has no tenants' : null),
  }),
  ofRun('start', 'Start time…', 'inputs', { field: 'starts-at' }),
  ofRun('guided', 'Guided failure…', 'inputs', { field: 'guided' }),
  ofRun('prompt', 'Answers to prompts…', 'inputs', {
    field: 'prompt',
    whyNot: ({ model }) =>
      model.variables.some(({ prompt }) => prompt !== undefined) ? null : 'The model has no prompted variable',
  }),
  ofRun('value', 'Value of a variable…', 'values'),
  ofRun('history', 'Deployed before…', 'history'),
  ofRun('gates', 'Approval, defects, policies…', 'gates'),
];

/** A row, or one target of it, with what is needed to try something of it; null when it is not there. */
export function whatIfAbout(state: EditorState, row: Selection, target: string | null = null): WhatIfAbout | null {
  const content = selectDocument(state)?.content;
  if (content === undefined) return null;
  const model = selectModel(state);
  const process = expandProcess(content.process, model);
  const found = findRow(process, row) ?? findRow(content.process, row);
  if (found === null) return null;
  return {
    process,
    model,
    scenario: content.scenario,
    row: found,
    action: failingActionOf(found),
    target,
  };
}

/** What fits, of one sort. */
export function whatIfsFor(about: WhatIfAbout, of: WhatIfKind['of']): readonly WhatIfKind[] {
  return whatIfKinds.filter((kind) => kind.of === of && (kind.fits?.(about) ?? true));
}
