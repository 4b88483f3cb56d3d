import type { ReasonCode, ReasonFacts, ReasonOf } from './reason';

/** A reason with the rule that decided and what there is to say about it. */
export function reasonOf<Code extends ReasonCode>(
  code: Code,
  rule: string,
  ...[facts]: object extends ReasonFacts[Code] ? [] : [facts: ReasonFacts[Code]]
): ReasonOf<Code> {
  return { code, rule, ...facts } as ReasonOf<Code>;
}
