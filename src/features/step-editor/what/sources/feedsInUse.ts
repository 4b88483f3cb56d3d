import type { Process } from '../../../../core/index';

/** Feeds that this process names, in the order of their first use, after the one every server has. */
export function feedsInUse({ steps }: Process): readonly string[] {
  const feeds = steps.flatMap(({ actions }) =>
    actions.flatMap(({ packages, container }) => [...packages.map(({ feed }) => feed), container?.feed]),
  );
  return [
    ...new Set(['octopus-server-built-in', ...feeds.filter((feed) => typeof feed === 'string' && feed !== '')]),
  ].filter((feed): feed is string => typeof feed === 'string');
}
