import type { ReasonCode, ReasonOf } from '../reasons/reason';

/** Sentences for some of the codes; `explain` combines them so that none can be missing. */
export type Sentences<Code extends ReasonCode> = {
  readonly [Each in Code]: (reason: ReasonOf<Each>) => string;
};
