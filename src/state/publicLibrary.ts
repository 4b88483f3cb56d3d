import type { GithubPlace, TemplateLibrary } from './ports';

/** The public library of Octopus Deploy and its users. */
export const publicLibrary: { readonly title: string; readonly place: GithubPlace } = {
  title: 'Octopus community library',
  place: { owner: 'OctopusDeploy', repository: 'Library', branch: 'master', folder: 'step-templates' },
};

export function isPublicLibrary({ from }: TemplateLibrary): boolean {
  return from.kind === 'github' && isPublicPlace(from);
}

function isPublicPlace({ owner, repository }: GithubPlace): boolean {
  const { place } = publicLibrary;
  return `${owner}/${repository}`.toLowerCase() === `${place.owner}/${place.repository}`.toLowerCase();
}

export function titleOf(library: TemplateLibrary): string {
  return isPublicLibrary(library) ? publicLibrary.title : library.title;
}

/** The hosts contacted for a library of GitHub; the content policy of the page allows no others. */
export const hostsAsked = ['api.github.com', 'raw.githubusercontent.com'] as const;
