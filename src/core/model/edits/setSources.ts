import type { ActionId, Container, GitDependency } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { updateAction } from './updateAction';

/**
 * Sets the container an action runs in; null or only empty fields remove it, unless the file has more settings in it.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function setContainer(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  change: Partial<Omit<Container, 'extras'>> | null,
): EditResult {
  return updateAction(process, stepId, actionId, (action) => {
    if (change === null) return withFields(action, { container: null });
    const before = action.container ?? noContainer;
    const after = withFields<Container>(before, change);
    if (after === before) return action;
    const { image, feed, gitUrl, dockerfile, extras } = after;
    const isEmpty = [image, feed, gitUrl, dockerfile].every((text) => text === null || text === '');
    return withFields(action, { container: isEmpty && extras.length === 0 ? null : after });
  });
}

const noContainer: Container = { image: null, feed: null, gitUrl: null, dockerfile: null, extras: [] };

/** Changes one Git repository of an action, given by its index from 0. @returns `unknown-step` or `unknown-action` */
export function setGitDependency(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  at: number,
  change: Partial<Omit<GitDependency, 'extras'>>,
): EditResult {
  return updateAction(process, stepId, actionId, (action) => {
    const before = action.gitDependencies[at];
    if (before === undefined) return action;
    const after = withFields<GitDependency>(before, change);
    return after === before ? action : { ...action, gitDependencies: action.gitDependencies.with(at, after) };
  });
}

/** Adds a Git repository without an address. @returns `unknown-step` or `unknown-action` */
export function addGitDependency(process: Process, stepId: StepId, actionId: ActionId): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { gitDependencies: [...action.gitDependencies, newRepository] }),
  );
}

/** Removes a Git repository. @returns `unknown-step` or `unknown-action` */
export function removeGitDependency(process: Process, stepId: StepId, actionId: ActionId, at: number): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { gitDependencies: action.gitDependencies.toSpliced(at, 1) }),
  );
}

/** A repository with the default branch only; public until credentials are set. */
export const newRepository: GitDependency = {
  name: '',
  repositoryUri: '',
  defaultBranch: 'main',
  gitCredentialType: 'Anonymous',
  gitCredentialId: null,
  filePathFilters: [],
  extras: [],
};
