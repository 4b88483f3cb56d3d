import type { Reason, ReasonCode } from './reason';
import { conditionSentences } from './words/conditionSentences';
import { gateSentences } from './words/gateSentences';
import { runSentences } from './words/runSentences';
import { scopeSentences } from './words/scopeSentences';
import { type Sentences, saidOf } from './words/sentence';
import { targetSentences } from './words/targetSentences';
import { warningSentences } from './words/warningSentences';

/** Every code has its sentence: one that is missing does not compile. */
const sentences: Sentences<ReasonCode> = {
  ...gateSentences,
  ...scopeSentences,
  ...targetSentences,
  ...conditionSentences,
  ...runSentences,
  ...warningSentences,
};

/**
 * One whole sentence for a person, such as "It runs only in Production."; "it" is the step or action meant. The app and
 * the command line show the same words.
 */
export function explain(reason: Reason): string {
  return sentences[reason.code](saidOf(reason));
}
