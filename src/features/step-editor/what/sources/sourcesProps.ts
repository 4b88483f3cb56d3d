import type { StepTemplate } from '../../../../core/index';

export interface SourcesProps {
  /** What the kind of action can draw on; null for an unknown kind, which keeps what the file has. */
  readonly template: StepTemplate | null;
}
