import { type LibraryProject, processesOf } from './projectsOf';

/** The projects of one opened folder, or a project that stands alone. */
export interface Repository {
  readonly key: string;
  /** null for a project that stands alone. */
  readonly title: string | null;
  readonly projects: readonly LibraryProject[];
}

/** Groups projects by the repository they are in, keeping their order; a repository has at least two. */
export function repositoriesOf(projects: readonly LibraryProject[]): readonly Repository[] {
  const byRoot = new Map<string, LibraryProject[]>();
  for (const project of projects) {
    const root = keyOf(project);
    const there = byRoot.get(root);
    if (there === undefined) byRoot.set(root, [project]);
    else there.push(project);
  }
  const shared = new Set(
    [...byRoot].filter(([, all]) => rootOf(all[0]!) !== '' && hasSeveral(all)).map(([root]) => root),
  );
  const seen = new Set<string>();
  return projects.flatMap((project): readonly Repository[] => {
    const root = keyOf(project);
    if (!shared.has(root)) return [{ key: project.key, title: null, projects: [project] }];
    if (seen.has(root)) return [];
    seen.add(root);
    return [{ key: `folder ${root}`, title: rootOf(project), projects: byRoot.get(root)! }];
  });
}

function hasSeveral([first, ...others]: readonly LibraryProject[]): boolean {
  return others.some(({ folder }) => folder !== first?.folder);
}

/** Two opened folders of one name are two repositories. */
function keyOf(project: LibraryProject): string {
  return project.folderId === undefined ? rootOf(project) : `${rootOf(project)} ${project.folderId}`;
}

function rootOf({ folder }: LibraryProject): string {
  return folder.split('/')[0]!;
}

/** The two counts of "3 projects, 5 runbooks". */
export function countsOf(projects: readonly LibraryProject[]): {
  readonly projects: number;
  readonly runbooks: number;
} {
  return {
    projects: projects.length,
    runbooks: projects.flatMap(processesOf).filter(({ content }) => content.process.kind === 'runbook').length,
  };
}
