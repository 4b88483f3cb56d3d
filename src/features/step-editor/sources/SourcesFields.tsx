import { ContainerFields } from './ContainerFields';
import { GitFields } from './GitFields';
import { PackagesFields } from './PackagesFields';
import type { SourcesProps } from './sourcesProps';

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
