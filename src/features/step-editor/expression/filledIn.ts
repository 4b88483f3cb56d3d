import { asConfigured, hideSecrets, type Resolved, type RowId, resolveBefore } from '../../../core/index';
import type { Content } from '../../../state/openDocument';

/** What a text stands on: an action, or a step itself. */
export type TextPlace = RowId;

/** What a text of a step or action comes to in an environment, as far as it is known before the run. */
export interface FilledIn {
  readonly text: string;
  /** What is not known yet, or what is wrong; null when all is known. */
  readonly note: string | null;
  /** Whether a condition takes it for true, of the text itself and not of asterisks; null when only the run tells. */
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
  return `only a deployment knows ${(resolved.kind === 'unknown' ? resolved.dependsOn : []).join(', ')}`;
}
