import type { Coded, CodedAs } from './coded';
import type { ConditionFacts } from './conditionFacts';
import type { GateFacts } from './gateFacts';
import type { NoteFacts } from './noteFacts';
import type { FailedFacts, HaltedFacts, RanFacts } from './outcomeFacts';
import type { ScopeFacts } from './scopeFacts';
import type { TargetFacts } from './targetFacts';
import type { WarningFacts } from './warningFacts';

/** Every reason code of the dry run with the facts of that code. RULES.md says which rule gives which code. */
export interface ReasonFacts
  extends GateFacts,
    ScopeFacts,
    TargetFacts,
    ConditionFacts,
    RanFacts,
    FailedFacts,
    HaltedFacts,
    WarningFacts,
    NoteFacts {}

export type ReasonCode = keyof ReasonFacts;
export type GateCode = keyof GateFacts;

/** A reason of one code. */
export type ReasonOf<Code extends ReasonCode> = CodedAs<ReasonFacts, Code>;

export type GateReason = Coded<GateFacts>;
export type NoteReason = Coded<NoteFacts>;

/**
 * Why something was decided, as data; `explain` turns it into a sentence. Names are those of the model, and secret
 * values are hidden, so that a reason can be shown as it is.
 */
export type Reason = Coded<ReasonFacts>;
