import type { Reason, ReasonCode, ReasonOf } from '../reasons/reason';
import { conditionSentences } from './conditionSentences';
import { gateSentences } from './gateSentences';
import { noteSentences } from './noteSentences';
import { failedSentences, haltedSentences, ranSentences } from './runSentences';
import { scopeSentences } from './scopeSentences';
import type { Sentences } from './sentence';
import { targetSentences } from './targetSentences';
import { warningSentences } from './warningSentences';

/** Every code has a sentence; a missing one does not compile. */
const sentences: Sentences<ReasonCode> = {
  ...gateSentences,
  ...scopeSentences,
  ...targetSentences,
  ...conditionSentences,
  ...ranSentences,
  ...failedSentences,
  ...haltedSentences,
  ...warningSentences,
  ...noteSentences,
};

/**
 * A full sentence for a person, such as "It runs only in Production."; "it" is the step or action. The app and the
 * command line show the same text.
 */
export function explain(reason: Reason): string {
  return sentenceFor(reason);
}

function sentenceFor<Code extends ReasonCode>(reason: ReasonOf<Code>): string {
  return sentences[reason.code](reason);
}
