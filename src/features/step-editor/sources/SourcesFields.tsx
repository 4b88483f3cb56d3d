import type { Action, Step, StepTemplate } from '../../../core/index';
import { ContainerFields } from './ContainerFields';
import { GitFields } from './GitFields';
import { PackagesFields } from './PackagesFields';

export interface SourcesProps {
  readonly step: Step;
  readonly action: Action;
  /** What the kind of action can draw on; null for a kind nobody knows, which keeps what the file has. */
  readonly template: StepTemplate | null;
}

/** What an action draws on: packages, a Git repository, the container it runs in. */
export function SourcesFields(props: SourcesProps) {
  return (
    <>
      <PackagesFields {...props} />
      <GitFields {...props} />
      <ContainerFields {...props} />
    </>
  );
}
