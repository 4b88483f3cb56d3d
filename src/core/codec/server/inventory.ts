import type { JsonObject } from '../../base/json';
import { isReferencedBy } from '../../model/isReferencedBy';
import { named, objectsAt, textAt, textsAt } from './fields';
import type { ServerAnswer, ServerAnswerKind } from './serverAnswer';

/** The answers that were given together: what one of them calls by id, another one names. */
export interface Inventory {
  /** All entries of a kind. */
  readonly entries: (kind: ServerAnswerKind) => readonly JsonObject[];
  readonly has: (kind: ServerAnswerKind) => boolean;
  /** The name for an id; an id that nothing names is kept and remembered. */
  readonly name: (id: string) => string;
  /** The name for an id of a step, which has no common form: what nothing names stays. */
  readonly nameIfKnown: (id: string) => string;
  /** The project that everything is read for; empty when no answer tells one. */
  readonly projectId: string;
  /** The project as the server describes it; null when that answer is not there. */
  readonly project: JsonObject | null;
  readonly unresolved: () => readonly string[];
}

/** @param projectId  id, name or slug of the project to read for; without it the answers decide */
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

/** People know a project by its name or slug; a text that means none is taken for an id. */
function idOf(text: string, projects: readonly JsonObject[]): string {
  const found = projects.find((entry) => isReferencedBy(named(entry), text));
  return found === undefined ? text : textAt(found, 'Id');
}

/**
 * Ids of the projects that the answers are about: those that are described themselves; else those that channels,
 * variables, settings or runbooks belong to; else those that tenants are connected to, the most frequent first.
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

/** Each text once, the most frequent first, equals in their order. */
function countsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([text]) => text);
}

/** Whether an entry is this project's: one that names no project is anybody's. */
export function isOfProject(entry: JsonObject, { projectId }: Inventory): boolean {
  const owner = textAt(entry, 'ProjectId');
  return owner === '' || projectId === '' || owner === projectId;
}

/** Ids of the library sets that the project includes; null when that is not told. */
export function includedSets({ project }: Inventory): readonly string[] | null {
  return project === null || project['IncludedLibraryVariableSetIds'] === undefined
    ? null
    : textsAt(project, 'IncludedLibraryVariableSetIds');
}

/** Templates of values for tenants: of the project, or of a library set. */
export function valueTemplates(owner: JsonObject): readonly JsonObject[] {
  return objectsAt(owner, 'Templates');
}
