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
    const root = rootOf(project);
    const there = byRoot.get(root);
    if (there === undefined) byRoot.set(root, [project]);
    else there.push(project);
  }
  const shared = new Set([...byRoot].filter(([root, all]) => root !== '' && hasSeveral(all)).map(([root]) => root));
  const seen = new Set<string>();
  return projects.flatMap((project): readonly Repository[] => {
    const root = rootOf(project);
    if (!shared.has(root)) return [{ key: project.key, title: null, projects: [project] }];
    if (seen.has(root)) return [];
    seen.add(root);
    return [{ key: `folder ${root}`, title: root, projects: byRoot.get(root)! }];
  });
}

function hasSeveral([first, ...others]: readonly LibraryProject[]): boolean {
  return others.some(({ folder }) => folder !== first?.folder);
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
