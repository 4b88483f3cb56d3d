import { Fragment } from 'react';
import { useAction } from '../../shownRow';
import { ContainerFields } from './ContainerFields';
import { GitFields } from './GitFields';
import { PackagesFields } from './PackagesFields';
import type { SourcesProps } from './sourcesProps';

/** What an action draws on: packages, a Git repository, the container it runs in. */
export function SourcesFields(props: SourcesProps) {
  // Fresh fields for each action: what is half done in one must not appear in the next.
  return (
    <Fragment key={useAction(({ id }) => id)}>
      <PackagesFields {...props} />
      <GitFields {...props} />
      <ContainerFields {...props} />
    </Fragment>
  );
}
