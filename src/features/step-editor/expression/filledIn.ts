import { asConfigured, hideSecrets, type Resolved, type RowId, resolveBefore } from '../../../core/index';
import type { Content } from '../../../state/openDocument';

/** What a text belongs to: an action, or a step itself. */
export type TextPlace = RowId;

/** A text of a step or action filled in for an environment, as far as known before the run. */
export interface FilledIn {
  readonly text: string;
  /** What is unknown or wrong; null if everything is known. */
  readonly note: string | null;
  /** Whether it is true as a condition, judged by the real text, not its asterisks; null if only the run decides. */
  readonly truth: boolean | null;
}

/** Fills a text in with the values of an environment; secrets show as asterisks, outputs as not known yet. */
export function filledIn(
  { process, model, scenario }: Content,
  { stepId, actionId }: TextPlace,
  text: string,
  where: { readonly environment: string; readonly channel: string; readonly target?: string },
): FilledIn {
  const resolved = resolveBefore(
    {
      process,
      model,
      scenario: { ...asConfigured, run: { ...scenario.run, channel: where.channel } },
      environment: where.environment,
    },
    text,
    {
      ...{ stepId, actionId },
      ...(where.target === undefined ? {} : { target: where.target }),
    },
  );
  return {
    text: resolved.kind === 'unknown' ? hideSecrets(text, model) : resolved.shown,
    note: noteOf(resolved),
    truth: resolved.dependsOnRun ? null : resolved.truth,
  };
}

function noteOf(resolved: Resolved): string | null {
  if (resolved.dependsOnRun) return 'depends on steps before it';
  if (resolved.kind === 'text') return null;
  if (resolved.message !== null) return resolved.message;
  return `known only during a deployment: ${(resolved.kind === 'unknown' ? resolved.dependsOn : []).join(', ')}`;
}
