import type { Extra } from './extra';
import type { Step } from './step';

/** What a runbook decides for itself (B-05). Texts as in the file; null = absent. */
export interface RunbookSettings {
  readonly description: string | null;
  readonly environmentScope: string | null;
  readonly environments: readonly string[];
  readonly multiTenancyMode: string | null;
  readonly defaultGuidedFailureMode: string | null;
  readonly allowNoTargets: boolean;
  readonly excludeUnhealthyTargets: boolean;
  readonly skipMachineBehavior: string | null;
  readonly skipRoles: readonly string[];
}

/** An ordered list of steps, of a project's deployment or of one runbook. */
export interface Process {
  readonly kind: 'deployment' | 'runbook';
  /** The runbook's name; empty for a deployment process, whose file has no name. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly runbook: RunbookSettings | null;
  readonly extras: readonly Extra[];
  /** Number behind the next id that `newId` gives out, so that ids are never used twice, not even after a removal. */
  readonly nextId: number;
}
