import type { ReasonCode } from '../reasons/reason';
import { conditionSentences } from './conditionSentences';
import { gateSentences } from './gateSentences';
import { noteSentences } from './noteSentences';
import { failedSentences, haltedSentences, ranSentences } from './runSentences';
import { scopeSentences } from './scopeSentences';
import { targetSentences } from './targetSentences';
import { warningSentences } from './warningSentences';

/** Every reason code of the dry run, by category. */
export const reasonCategories = {
  gate: codesOf(gateSentences),
  scope: codesOf(scopeSentences),
  target: codesOf(targetSentences),
  condition: codesOf(conditionSentences),
  ran: codesOf(ranSentences),
  failed: codesOf(failedSentences),
  halted: codesOf(haltedSentences),
  note: codesOf(noteSentences),
  warning: codesOf(warningSentences),
};

export type ReasonCategory = keyof typeof reasonCategories;

export function categoryOf(code: ReasonCode): ReasonCategory {
  return categories.get(code)!;
}

const categories = new Map(
  Object.entries(reasonCategories).flatMap(([category, codes]) =>
    codes.map((code): [ReasonCode, ReasonCategory] => [code, category as ReasonCategory]),
  ),
);

function codesOf<Code extends ReasonCode>(sentences: Readonly<Record<Code, unknown>>): readonly Code[] {
  return Object.keys(sentences) as Code[];
}
