import { ownOf } from '../../core/index';
import type { DocumentId } from '../../state/openDocument';
import type { LibrarySort } from '../../state/settings';
import { type LibraryProject, processesOf } from './projectsOf';

type Times = Readonly<Record<DocumentId, number>>;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Sorts projects in the order a person chose.
 *
 * @param projects  in the order they were opened; of two equal ones the later comes first, except by name
 * @param times     when each process was edited and when it was on screen, in milliseconds since 1970
 */
export function sortProjects(
  projects: readonly LibraryProject[],
  sort: LibrarySort,
  times: { readonly editedAt: Times; readonly openedAt: Times },
): readonly LibraryProject[] {
  const latestFirst = projects.toReversed();
  switch (sort) {
    case 'name':
      return latestFirst.sort((left, right) => collator.compare(left.title, right.title));
    case 'project':
      return latestFirst.sort((left, right) => collator.compare(placeOf(left), placeOf(right)));
    // A process that was not stored yet was opened just now.
    case 'edited':
      return byTime(latestFirst, times.editedAt, Number.POSITIVE_INFINITY);
    case 'opened':
      return byTime(latestFirst, times.openedAt, 0);
  }
}

function byTime(projects: readonly LibraryProject[], times: Times, unknown: number): readonly LibraryProject[] {
  const latest = new Map(
    projects.map((project) => [
      project,
      Math.max(...processesOf(project).map(({ id }) => ownOf(times, id) ?? unknown)),
    ]),
  );
  return projects.toSorted((left, right) => {
    const [mine, theirs] = [latest.get(left)!, latest.get(right)!];
    return mine === theirs ? 0 : theirs - mine;
  });
}

/** Path, then name; lone files come last. */
function placeOf({ folder, title }: LibraryProject): string {
  return folder === '' ? `\uffff ${title}` : `${folder} ${title}`;
}
