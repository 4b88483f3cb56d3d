import type { Extra } from './extra';
import type { Step } from './step';

/** Settings that a runbook has of its own (B-05). Texts as in the file; null = absent. */
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

/** An ordered list of steps: a project's deployment process, or one runbook. */
export interface Process {
  readonly kind: 'deployment' | 'runbook';
  /** The runbook's name; empty for a deployment process, whose file has no name. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly runbook: RunbookSettings | null;
  readonly extras: readonly Extra[];
  /** The number of the next id that `newId` creates, so that ids are never reused, not even after a removal. */
  readonly nextId: number;
}
