import type { JsonObject } from '../../base/json';
import { isReferencedBy } from '../../model/isReferencedBy';
import { named, objectsAt, textAt, textsAt } from './fields';
import type { ServerAnswer, ServerAnswerKind } from './serverAnswer';

/** Server responses that are read together: an id in one has its name in another. */
export interface Inventory {
  /** All entries of a kind. */
  readonly entries: (kind: ServerAnswerKind) => readonly JsonObject[];
  readonly has: (kind: ServerAnswerKind) => boolean;
  /** The name for an id; an id without a name is returned and recorded. */
  readonly name: (id: string) => string;
  /** The name for the id of a step, which has no common form; an id without a name is returned. */
  readonly nameIfKnown: (id: string) => string;
  /** The project that everything is read for; empty if no response names one. */
  readonly projectId: string;
  /** The project as the server describes it; null without that response. */
  readonly project: JsonObject | null;
  readonly unresolved: () => readonly string[];
}

/** @param projectId  id, name or slug of the project to read for; by default the responses decide */
export function inventoryOf(answers: readonly ServerAnswer[], projectId: string | null): Inventory {
  const names = new Map(answers.flatMap((answer) => answer.names));
  const missed = new Set<string>();
  const entries = (kind: ServerAnswerKind) => answers.flatMap((answer) => (answer.kind === kind ? answer.entries : []));
  const chosen =
    (projectId === null ? undefined : idOf(projectId, entries('projects'))) ?? projectsIn(answers)[0] ?? '';
  return {
    entries,
    has: (kind) => answers.some((answer) => answer.kind === kind),
    name: (id) => {
      const known = names.get(id);
      if (known === undefined && /^[A-Z][A-Za-z]+-\d+$/.test(id)) missed.add(id);
      return known ?? id;
    },
    nameIfKnown: (id) => names.get(id) ?? id,
    projectId: chosen,
    project: entries('projects').find((entry) => textAt(entry, 'Id') === chosen) ?? null,
    unresolved: () => [...missed],
  };
}

/** A person enters a project's name or slug; any other text is taken as an id. */
function idOf(text: string, projects: readonly JsonObject[]): string {
  const found = projects.find((entry) => isReferencedBy(named(entry), text));
  return found === undefined ? text : textAt(found, 'Id');
}

/**
 * Ids of the projects in the responses: those with a description; else those that own channels, variables, settings or
 * runbooks; else those that tenants are connected to, the most frequent first.
 */
export function projectsIn(answers: readonly ServerAnswer[]): readonly string[] {
  const described = idsOf(answers, 'projects', 'Id');
  const owners = [
    ...idsOf(answers, 'project-settings', 'ProjectId'),
    ...idsOf(answers, 'channels', 'ProjectId'),
    ...idsOf(answers, 'runbooks', 'ProjectId'),
    ...idsOf(answers, 'variables', 'OwnerId').filter((id) => id.startsWith('Projects-')),
  ];
  const connected = countsOf(
    answers
      .flatMap((answer) => (answer.kind === 'tenants' ? answer.entries : []))
      .flatMap(({ ProjectEnvironments: projects }) => Object.keys((projects ?? {}) as object)),
  );
  const told = [described, owners, connected].find((ids) => ids.length > 0) ?? [];
  return [...new Set(told)];
}

function idsOf(answers: readonly ServerAnswer[], kind: ServerAnswerKind, key: string): readonly string[] {
  return answers
    .flatMap((answer) => (answer.kind === kind ? answer.entries : []))
    .map((entry) => textAt(entry, key))
    .filter((id) => id !== '');
}

/** The distinct texts, the most frequent first. */
function countsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([text]) => text);
}

/** Whether an entry belongs to this project; one without a project belongs to every project. */
export function isOfProject(entry: JsonObject, { projectId }: Inventory): boolean {
  const owner = textAt(entry, 'ProjectId');
  return owner === '' || projectId === '' || owner === projectId;
}

/** Ids of the library sets that the project includes; null if unknown. */
export function includedSets({ project }: Inventory): readonly string[] | null {
  return project === null || project['IncludedLibraryVariableSetIds'] === undefined
    ? null
    : textsAt(project, 'IncludedLibraryVariableSetIds');
}

/** Variable templates for tenants, of the project or a library set. */
export function valueTemplates(owner: JsonObject): readonly JsonObject[] {
  return objectsAt(owner, 'Templates');
}
