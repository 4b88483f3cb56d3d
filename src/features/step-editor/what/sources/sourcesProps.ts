import type { Action, Step, StepTemplate } from '../../../../core/index';

export interface SourcesProps {
  readonly step: Step;
  readonly action: Action;
  /** What the kind of action can draw on; null for an unknown kind, which keeps what the file has. */
  readonly template: StepTemplate | null;
}
