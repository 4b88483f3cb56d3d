import type { Process } from '../../../../core/index';
import { gathered } from '../../gathered';

/** Feeds that this process names, in the order of their first use, after the one every server has. */
export function feedsInUse(process: Process): readonly string[] {
  return [...new Set(['octopus-server-built-in', ...writtenFeeds(process)])];
}

const writtenFeeds = gathered(({ actions }) =>
  actions
    .flatMap(({ packages, container }) => [...packages.map(({ feed }) => feed), container?.feed])
    .filter((feed): feed is string => typeof feed === 'string' && feed !== ''),
);
