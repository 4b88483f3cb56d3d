import { listed } from '../../../base/words';
import { actionConditionOf, actionExpressionOf } from '../../../model/actionSettings';
import { runConditionOf, stepExpressionOf, targetTagsOf } from '../../../model/stepSettings';
import { sentenceOf } from '../../plan/cellOf';
import type { VariableContext } from '../../variables/context';
import { hideSecrets } from '../../variables/hideSecrets';
import { resolveText, type UsedValue } from '../../variables/resolveText';
import { thingOf } from '../../words/conditionSentences';
import { lowered, quoted, unstopped } from '../../words/phrases';
import type { ExplanationCheck, ReasonLink } from '../explanation';
import { type Check, checkOf, reaches, type Subject, settingOf } from '../subject';

/** The expression of the step, or of the child action once its step has let it through; null where there is none. */
export const expressionCheck: Check = (subject) => {
  const asked = expressionOf(subject);
  if (asked === null) return null;
  const base = { id: 'expression', label: asked.ofStep && subject.isChild ? 'Step expression' : 'Expression' } as const;
  const link = settingOf(subject, asked.ofStep ? 'expression' : 'action-condition');
  if (!reaches(subject, 'expression'))
    return checkOf({
      ...base,
      mark: 'not-reached',
      text: 'not reached',
      details: [hiddenText(subject, asked)],
      links: [link],
    });
  return { ...answerOf(subject, asked, link), ...base };
};

interface Asked {
  readonly text: string;
  readonly ofStep: boolean;
}

function expressionOf({ step, action, isChild, deciding, stopsAt, of }: Subject): Asked | null {
  const { situation } = of;
  const own =
    isChild && action !== null && actionConditionOf(action) === 'Variable' ? actionExpressionOf(action) : null;
  const ofStep = runConditionOf(step) === 'Variable' ? stepExpressionOf(step) : null;
  if (own === null) return ofStep === null ? null : { text: ofStep, ofStep: true };
  const stoppedByStep =
    ofStep !== null &&
    stopsAt === 'expression' &&
    (deciding?.reason.params.expression === hideSecrets(ofStep, situation.model, situation.run) ||
      deciding?.reason.code === 'PARENT_CONDITION_CHANGED');
  return stoppedByStep ? { text: ofStep, ofStep: true } : { text: own, ofStep: false };
}

type Answer = Omit<ExplanationCheck, 'id' | 'label'>;

function answerOf(subject: Subject, asked: Asked, link: ReasonLink): Answer {
  const { deciding, stopsAt } = subject;
  const source = hiddenText(subject, asked);
  const reason = stopsAt === 'expression' ? deciding?.reason : undefined;
  switch (reason?.code) {
    case 'COND_UNKNOWN': {
      const dependsOn = listOf(reason.params.dependsOn);
      const notInModel = listOf(reason.params.notInModel);
      const known = dependsOn.filter((name) => !notInModel.includes(name));
      return {
        mark: 'unknown',
        text: unknownText(known, notInModel),
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
        text: `cannot be evaluated: ${reason.params.message ?? ''}`,
        details: [source, 'What cannot be evaluated counts as false.'],
        links: [link],
      };
    case 'COND_VARIABLE_FALSE': {
      const value = String(reason.params.value ?? '');
      const used = usedIn(subject, asked);
      return {
        mark: 'failed',
        text: `${marked(value)} counts as false`,
        details: [source, ...(used === null ? listOf(reason.params.values) : used.flatMap(detailsOf))],
        links: [link, ...variableLinks(listOf(reason.params.names))],
      };
    }
    case 'PARENT_CONDITION_CHANGED':
      return { mark: 'failed', text: 'has become false by now', details: [source], links: [link] };
    case 'NOTHING_RAN':
      return { mark: 'failed', text: 'lets none of its actions run', details: eachAction(subject), links: [link] };
  }
  const used = usedIn(subject, asked) ?? [];
  return {
    mark: 'passed',
    text: `${used.length === 0 ? 'it' : marked(filledIn(subject, asked))} counts as true`,
    details: [source, ...used.flatMap(detailsOf)],
    links: [link, ...variableLinks(used.map((each) => each.name))],
  };
}

const mayExist = 'The project or a library set may have it. Give a value to see both cases, or add the variable.';

function unknownText(known: readonly string[], notInModel: readonly string[]): string {
  const reads =
    notInModel.length === 0
      ? []
      : [`reads ${listed(notInModel.map(quoted))}, which ${notInModel.length === 1 ? 'is' : 'are'} not in the model`];
  return [...reads, ...(known.length === 0 ? [] : [`depends on ${listed(known.map(thingOf))}`])].join('; ');
}

/** The expression as the file says it, a secret spelled out in it replaced. */
function hiddenText({ of }: Subject, { text }: Asked): string {
  return hideSecrets(text, of.situation.model, of.situation.run);
}

function eachAction({ decisions, of }: Subject): readonly string[] {
  const said = decisions.map((each) => `${each.action}: ${unstopped(lowered(sentenceOf(each, of)))}`);
  return [...new Set(said)];
}

/** “False”, or the words for a text one cannot see. */
function marked(value: string): string {
  if (value === '') return 'an empty text';
  return value.trim() === '' ? 'a text of blanks' : `“${value}”`;
}

/** The value that counts, why it won, and what lost. */
function detailsOf({ name, value, scope, losers }: UsedValue): readonly string[] {
  return [
    `${name} = ${value}`,
    `${scope}${losers.length > 0 ? ', the most specific' : ''}`,
    ...losers.map((loser) => `not chosen: ${loser}`),
  ];
}

function variableLinks(names: readonly string[]): readonly ReasonLink[] {
  return [...new Set(names)].filter((name) => !/^octopus\./i.test(name)).map((name) => ({ kind: 'variable', name }));
}

/** The variables behind an expression as far as the model alone gives them; null when it takes more than that. */
function usedIn(subject: Subject, asked: Asked): readonly UsedValue[] | null {
  const resolved = resolveAlone(subject, asked);
  return resolved.kind === 'text' ? resolved.used : null;
}

function filledIn(subject: Subject, asked: Asked): string {
  const resolved = resolveAlone(subject, asked);
  return resolved.kind === 'text' ? resolved.shown : '';
}

function resolveAlone({ of, step, action, isChild, target, decisions }: Subject, { text, ofStep }: Asked) {
  const name = target ?? decisions.find((each) => each.target !== null)?.target ?? null;
  const context: VariableContext = {
    step,
    action: isChild && !ofStep ? action : null,
    target: of.taking.find((each) => each.name === name) ?? null,
    roles: targetTagsOf(step),
  };
  return resolveText(of.situation, text, context, (asked) => (/^octopus\./i.test(asked) ? null : undefined));
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
