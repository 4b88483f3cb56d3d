import type { VariableSource } from '../variables';
import { bindNames } from './bindNames';
import { budgetOf, type EvaluationLimits } from './budget';
import { evaluateTokens } from './evaluateTokens';
import type { EvaluationRun } from './evaluationRun';
import { type Scope, scopeIn } from './scope';

/** Options of an evaluation. */
export interface EvaluationOptions {
  /** Milliseconds since 1970 UTC. Without it a date filter that needs the clock is unknown. */
  readonly now?: number;
  /** IANA name of the server's time zone; UTC when absent. */
  readonly timeZone?: string;
  /** Renders CommonMark to HTML. The result is an ordinary text: code that displays it as HTML must sanitize it. */
  readonly markdown?: (source: string) => string;
  readonly limits?: Partial<EvaluationLimits>;
}

/** Starts an evaluation: its state, the scope of all variables, and a name that makes Octopus fail, if there is one. */
export function startRun(
  source: VariableSource,
  { now, timeZone = 'UTC', markdown, limits }: EvaluationOptions,
): { readonly run: EvaluationRun; readonly scope: Scope; readonly broken: string | null } {
  const budget = budgetOf(limits);
  const { top, broken } = bindNames(source.names);
  const run: EvaluationRun = {
    source,
    world: { now: now ?? null, timeZone, markdown: markdown ?? null, budget },
    budget,
    reads: new Map(),
    results: new Map(),
    offList: new Map(),
    json: new Map(),
    circlesPassed: 0,
    evaluateTokens,
  };
  return { run, scope: scopeIn(null, top), broken };
}
