import type { Reason, ReasonCode } from './reason';

/** A reason with the rule that decided and what a sentence about it needs. */
export function reasonOf(code: ReasonCode, rule: string, params: Reason['params'] = none): Reason {
  return { code, rule, params };
}

const none: Reason['params'] = {};
