import { foldCase } from '../../../base/caseless';
import { listed } from '../../../base/words';
import { actionConditionOf, actionExpressionOf } from '../../../model/actionSettings';
import { runConditionOf, stepExpressionOf } from '../../../model/stepSettings';
import type { EvaluatedCondition, UsedValue } from '../../reasons/evaluatedCondition';
import type { ReasonLink } from '../../reasons/reasonLink';
import { hideSecrets } from '../../scenario/hideSecrets';
import { variableInWords } from '../../words/conditionSentences';
import { explain } from '../../words/explain';
import { midSentence, quoted, withoutFullStop } from '../../words/phrases';
import type { ExplanationCheck } from '../explanation';
import { type Check, checkOf, reaches, type Subject, settingOf } from '../subject';

/** The expression of the step, or of the child action once its step passed; null if there is none. */
export const expressionCheck: Check = (subject) => {
  const asked = askedOf(subject);
  if (asked === null) return null;
  const { ofStep, source } = asked;
  const base = { id: 'expression', label: ofStep && subject.isChild ? 'Step expression' : 'Expression' } as const;
  const link = settingOf(subject, ofStep ? 'expression' : 'action-condition');
  if (!reaches(subject, 'expression'))
    return checkOf({ ...base, mark: 'not-reached', text: 'not reached', details: [source], links: [link] });
  return { ...answerOf(subject, asked, link), ...base };
};

interface Asked {
  readonly ofStep: boolean;
  /** As in the file, with any secret spelled out in it replaced. */
  readonly source: string;
  /** The condition as evaluated in the run; null if the run did not get there. */
  readonly condition: EvaluatedCondition | null;
}

function askedOf({ step, action, isChild, deciding, stopsAt, of }: Subject): Asked | null {
  const { model, run } = of.situation;
  const own =
    isChild && action !== null && actionConditionOf(action) === 'Variable' ? actionExpressionOf(action) : null;
  const ofStep = runConditionOf(step) === 'Variable' ? stepExpressionOf(step) : null;
  const last = deciding?.conditions.at(-1) ?? null;
  const isStopped = stopsAt === 'expression' && last?.actionId === null;
  const asksStep = own === null || (ofStep !== null && isStopped);
  const text = asksStep ? ofStep : own;
  if (text === null) return null;
  const condition = deciding?.conditions.findLast(({ actionId }) => (actionId === null) === asksStep) ?? null;
  return { ofStep: asksStep, source: hideSecrets(text, model, run), condition };
}

type Answer = Omit<ExplanationCheck, 'id' | 'label'>;

function answerOf(subject: Subject, { ofStep, source, condition }: Asked, link: ReasonLink): Answer {
  const { deciding, stopsAt } = subject;
  const used = condition?.used ?? [];
  const values = { details: [source, ...used.flatMap(detailsOf)], links: [link, ...variableLinks(subject, used)] };
  const reason = stopsAt === 'expression' ? deciding?.reason : undefined;
  const isOfActions = ofStep && (deciding?.conditions.at(-1)?.actionId ?? null) !== null;
  if (isOfActions && reason !== undefined && reason.code !== 'COND_UNKNOWN') return ofActions(subject, link);
  switch (reason?.code) {
    case 'COND_UNKNOWN': {
      const notInModel = reason.notInModel ?? [];
      const known = reason.dependsOn.filter((name) => !notInModel.includes(name));
      return {
        mark: 'unknown',
        text:
          reason.dependsOn.length === 0 && reason.message !== null
            ? `cannot be evaluated here: ${reason.message}`
            : unknownText(known, notInModel),
        details: [source, notInModel.length > 0 ? mayExist : 'Give a sample value to see both cases.'],
        links: [
          link,
          ...(known.length === 0 ? [] : [{ kind: 'scenario', part: 'outputs', names: known } as const]),
          ...(notInModel.length === 0 ? [] : [{ kind: 'scenario', part: 'inputs', names: notInModel } as const]),
        ],
      };
    }
    case 'COND_VARIABLE_ERROR':
      return {
        mark: 'failed',
        text: `cannot be evaluated: ${reason.message}`,
        details: [source, 'What cannot be evaluated counts as false.'],
        links: [link],
      };
    case 'COND_VARIABLE_FALSE':
      return { mark: 'failed', text: `${marked(reason.value)} counts as false`, ...values };
    case 'PARENT_CONDITION_CHANGED':
      return { mark: 'failed', text: 'has since become false', details: [source], links: [link] };
    case 'NOTHING_RAN':
      return ofActions(subject, link);
  }
  // It was not evaluated for a target that the step does not visit.
  if (condition === null) return { mark: 'not-reached', text: 'not reached', details: [source], links: [link] };
  const text = used.length === 0 ? 'it' : marked(condition.shown);
  return { mark: 'passed', text: `${text} counts as true`, ...values };
}

const mayExist = 'The project or a library set may define it. Give a value to see both cases, or add the variable.';

function unknownText(known: readonly string[], notInModel: readonly string[]): string {
  const reads =
    notInModel.length === 0
      ? []
      : [`reads ${listed(notInModel.map(quoted))}, which ${notInModel.length === 1 ? 'is' : 'are'} not in the model`];
  return [...reads, ...(known.length === 0 ? [] : [`depends on ${listed(known.map(variableInWords))}`])].join('; ');
}

/** No action of the step runs, each for its own reason. */
function ofActions({ decisions }: Subject, link: ReasonLink): Answer {
  const said = decisions.map(({ action, reason }) => `${action}: ${withoutFullStop(midSentence(explain(reason)))}`);
  return { mark: 'failed', text: 'lets none of its actions run', details: [...new Set(said)], links: [link] };
}

/** “False”, or a description of a text without visible characters, or of one that is only known in a deployment. */
function marked(value: string | null): string {
  if (value === null) return 'whatever text it gives';
  if (value === '') return 'an empty text';
  return value.trim() === '' ? 'a text of spaces' : `“${value}”`;
}

/** The value that applies, why it won, and the values that lost. */
function detailsOf({ name, value, scope, losers }: UsedValue): readonly string[] {
  return [
    value === null ? `${name}: its text is known only during a deployment` : `${name} = ${value}`,
    `${scope}${losers.length > 0 ? ', the most specific' : ''}`,
    ...losers.map((loser) => `not chosen: ${loser}`),
  ];
}

/** Links to the values that were read: variables of the model, and values passed to the run. */
function variableLinks({ of }: Subject, used: readonly UsedValue[]): readonly ReasonLink[] {
  const { model, run } = of.situation;
  const listed = new Map(model.variables.map(({ name }) => [foldCase(name), name]));
  const given = new Set(Object.keys(run.passed ?? {}).map(foldCase));
  const names = [...new Set(used.map(({ name }) => foldCase(name)))];
  const variables = names.flatMap((key): readonly ReasonLink[] => {
    const name = listed.get(key);
    return name === undefined || key.startsWith('octopus.') ? [] : [{ kind: 'variable', name }];
  });
  return names.some((key) => given.has(key)) ? [...variables, { kind: 'scenario', part: 'values' }] : variables;
}
