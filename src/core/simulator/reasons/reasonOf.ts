import type { ReasonCode, ReasonFacts, ReasonOf } from './reason';

/** Creates a reason from its code, the rule that decided, and the facts of the code. */
export function reasonOf<Code extends ReasonCode>(
  code: Code,
  rule: string,
  ...[facts]: object extends ReasonFacts[Code] ? [] : [facts: ReasonFacts[Code]]
): ReasonOf<Code> {
  return { code, rule, ...facts } as ReasonOf<Code>;
}
