import { foldCase, sameName } from '../../base/caseless';
import { presentValue } from '../../lang/expression/variables';
import { assumesTargets } from '../../model/inferred/assumedTargets';
import { shareTag } from '../../model/sameTag';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { Situation } from '../scenario/situation';
import { starterOf } from '../scenario/starterOf';
import type { VariableContext } from './context';
import type { TargetsOfRun } from './runProgress';

/** The context in which a system variable is read. */
export interface SystemQuestion {
  readonly situation: Situation;
  readonly context: VariableContext;
  readonly failure: EarlierFailure | null;
  /** Null if it has not been computed which targets take part. */
  readonly targets: TargetsOfRun | null;
  /** The text between the brackets of the name. */
  readonly index: string;
}

/**
 * A text; `presentValue` if its text is known only during a deployment; null if unknown; undefined if it does not
 * exist.
 */
export type PlainValue = string | typeof presentValue | null | undefined;

type Answer = (question: SystemQuestion) => PlainValue;

const there: typeof presentValue = presentValue;
const isThere: Answer = () => there;
const notKnown: Answer = () => null;
/** Settings that variables of the model supply (V-15), and values that exist only within a loop. */
const notOfTheServer: Answer = () => undefined;

function inDeployments(answer: Answer): Answer {
  return (question) => (question.situation.isRunbook ? undefined : answer(question));
}

function inRunbooks(answer: Answer): Answer {
  return (question) => (question.situation.isRunbook ? answer(question) : undefined);
}

function ofTenant(answer: (tenant: NonNullable<Situation['tenant']>) => PlainValue): Answer {
  return ({ situation: { tenant } }) => (tenant === null ? undefined : answer(tenant));
}

function onTarget(answer: (target: NonNullable<VariableContext['target']>) => PlainValue): Answer {
  return ({ context: { target } }) => (target === null ? undefined : answer(target));
}

function each(beginning: string, members: readonly string[], answer: Answer): readonly (readonly [string, Answer])[] {
  return members.map((member) => [`${beginning}.${member}`, answer]);
}

const git = ['Git.BranchName', 'Git.CommitHash', 'Git.Ref'];

/** The listed system variables, by name with `*` for an index (V-19). Statuses and outputs are elsewhere. */
const listed: readonly (readonly [name: string, answer: Answer])[] = [
  ['Octopus.Environment.Name', ({ situation }) => situation.environment.name],
  ['Octopus.Environment.Id', ({ situation }) => situation.environment.id ?? there],
  ['Octopus.Environment.SortOrder', notKnown],
  ['Octopus.Environment.MachinesInRole[*]', machinesInRole],

  ['Octopus.Release.Number', inDeployments(({ situation }) => situation.release)],
  ['Octopus.Release.Id', inDeployments(isThere)],
  ...each(
    'Octopus.Release',
    ['Notes', 'Created', ...git, 'Builds[*].Packages', 'Builds[*].Number'],
    inDeployments(notKnown),
  ),
  ['Octopus.Release.Channel.Name', inDeployments(({ situation }) => situation.channel.name)],
  ['Octopus.Release.Channel.Id', inDeployments(({ situation }) => situation.channel.id ?? null)],
  ...each('Octopus.Release.Previous', ['Id', 'Number', ...git], inDeployments(notKnown)),
  ...each('Octopus.Release.PreviousForEnvironment', git, inDeployments(notKnown)),
  ...each('Octopus.Release.CurrentForEnvironment', git, inDeployments(notKnown)),
  ['Octopus.Release.PreviousForEnvironment.Number', inDeployments(({ situation }) => earlierHere(situation).last)],
  ['Octopus.Release.PreviousForEnvironment.Id', inDeployments(({ situation }) => idOf(earlierHere(situation).last))],
  ['Octopus.Release.CurrentForEnvironment.Number', inDeployments(({ situation }) => earlierHere(situation).good)],
  ['Octopus.Release.CurrentForEnvironment.Id', inDeployments(({ situation }) => idOf(earlierHere(situation).good))],
  ['Octopus.Release.CustomFields[*]', inDeployments(customField)],

  ...each('Octopus.Deployment', ['Id', 'Name', 'Created'], inDeployments(isThere)),
  ['Octopus.Deployment.Error', failed],
  ['Octopus.Deployment.ErrorDetail', failed],
  ['Octopus.Deployment.Comments', notKnown],
  ['Octopus.Deployment.Tenant.Name', ofTenant(({ name }) => name)],
  ['Octopus.Deployment.Tenant.Id', ofTenant(({ id }) => id ?? there)],
  ['Octopus.Deployment.Tenant.Tags', tenantTags],
  ['Octopus.Deployment.Trigger.Id', (question) => triggerOf(question, true)],
  ['Octopus.Deployment.Trigger.Name', (question) => triggerOf(question, false)],
  ...each('Octopus.Deployment.CreatedBy', ['Id', 'Username'], ({ situation }) =>
    starterOf(situation.run) === 'Person' ? there : null,
  ),
  ...each('Octopus.Deployment.CreatedBy', ['DisplayName', 'EmailAddress'], notKnown),
  ['Octopus.Deployment.Machines', ({ situation, targets }) => someTargets(situation, targets, () => true)],
  ['Octopus.Deployment.Targets', ({ situation, targets }) => someTargets(situation, targets, () => true)],
  ...each('Octopus.Deployment.Targets[*]', ['Id', 'Name'], notKnown),
  ['Octopus.Deployment.SpecificMachines', ({ situation }) => ifAny(situation.run.specificTargets)],
  ['Octopus.Deployment.ExcludedMachines', ({ situation }) => ifAny(situation.run.excludedTargets)],
  ['Octopus.Deployment.PreviousSuccessful.Id', inDeployments(({ situation }) => previousSuccess(situation))],
  ...each('Octopus.Deployment', ['ForcePackageDownload', 'WorkerLeaseCap'], notKnown),
  ...each(
    'Octopus.Deployment',
    ['Changes', 'ChangesMarkdown', 'WorkItems', 'PackageBuildInformation'],
    inDeployments(notKnown),
  ),

  ['Octopus.Machine.Name', onTarget(({ name }) => name)],
  ['Octopus.Machine.Id', onTarget(() => there)],
  ['Octopus.Machine.Roles', onTarget(({ roles }) => roles.join(','))],
  ['Octopus.Machine.Hostname', onTarget(() => null)],

  ['Octopus.Step.Name', ({ context: { step } }) => step?.name],
  ['Octopus.Step.Id', ({ context: { step } }) => (step === null ? undefined : there)],
  ['Octopus.Step.Number', stepNumber],
  ['Octopus.Action.Name', ({ context: { action } }) => action?.name],
  ['Octopus.Action.Id', ({ context: { action } }) => (action === null ? undefined : there)],
  ...each('Octopus.Action', ['Number', 'TargetRoles', 'SkipRemainingConventions'], notKnown),
  ...each('Octopus.Action.Package', ['PackageId', 'PackageVersion', 'FeedId'], notKnown),
  ...each('Octopus.Action.Package[*]', ['PackageId', 'PackageVersion', 'ExtractedPath', 'PackageFilePath'], notKnown),

  ['Octopus.Project.Name', ({ situation: { model } }) => model.project?.name ?? null],
  ['Octopus.Project.Id', ({ situation: { model } }) => model.project?.id ?? there],
  ['Octopus.Project.Slug', ({ situation: { model } }) => model.project?.slug ?? null],
  ['Octopus.ProjectGroup.Name', ({ situation: { model } }) => model.project?.group?.name ?? null],
  ['Octopus.ProjectGroup.Id', ({ situation: { model } }) => model.project?.group?.id ?? null],
  ['Octopus.Space.Name', ({ situation: { model } }) => model.space?.name ?? null],
  ['Octopus.Space.Id', ({ situation: { model } }) => model.space?.id ?? there],
  ['Octopus.Task.Id', isThere],
  ...each('Octopus.Task', ['Name', 'QueueTime', 'QueueTimeExpiry', 'Argument[*]'], notKnown),

  ['Octopus.Runbook.Name', inRunbooks(({ situation }) => situation.process.name)],
  ['Octopus.Runbook.Id', inRunbooks(isThere)],
  ['Octopus.RunbookRun.Id', inRunbooks(isThere)],
  ...each('Octopus.RunbookRun', ['Name', 'Created', 'Comments', ...git], inRunbooks(notKnown)),
  ['Octopus.RunbookSnapshot.Id', inRunbooks(isThere)],
  ...each('Octopus.RunbookSnapshot', ['Name', 'Notes', ...git], inRunbooks(notKnown)),

  ...each('Octopus.WorkerPool', ['Id', 'Name'], notKnown),
  ...each('Octopus.Web', ['ServerUri', 'BaseUrl', 'ProjectLink', 'ReleaseLink', 'DeploymentLink'], notKnown),
  ['Octopus.Version', notKnown],
  ...each('Octopus.Template.Each', ['Index', 'First', 'Last'], notOfTheServer),
  ...each(
    'Octopus',
    ['Action.MaxParallelism', 'Acquire.MaxParallelism', 'UseGuidedFailure', 'Task.ConcurrencyTag'],
    notOfTheServer,
  ),
];

export const systemValues: ReadonlyMap<string, Answer> = new Map(
  listed.map(([name, answer]) => [foldCase(name), answer] as const),
);

/** Their names, with `*` for an index. */
export const listedNames: readonly string[] = listed.map(([name]) => name);

/** Prefixes of names that never have a value in such a run, listed or not (R-507, V-19). */
export function isAbsentFamily({ situation: { isRunbook, tenant }, context }: SystemQuestion, key: string): boolean {
  const absent = [
    ...(context.target === null ? ['OCTOPUS.MACHINE.'] : []),
    ...(tenant === null ? ['OCTOPUS.DEPLOYMENT.TENANT.'] : []),
    ...(isRunbook ? ['OCTOPUS.RELEASE.'] : ['OCTOPUS.RUNBOOK.', 'OCTOPUS.RUNBOOKRUN.', 'OCTOPUS.RUNBOOKSNAPSHOT.']),
  ];
  return absent.some((beginning) => key.startsWith(beginning));
}

function tenantTags({ situation: { tenant, isTenantKnown } }: SystemQuestion): PlainValue {
  if (tenant === null) return undefined;
  return isTenantKnown ? tenant.tags.join(',') : null;
}

function failed({ failure }: SystemQuestion): PlainValue {
  return failure === null ? undefined : `${failure.action} failed`;
}

function stepNumber({ situation, context: { step } }: SystemQuestion): PlainValue {
  return step === null ? undefined : String(situation.process.steps.indexOf(step) + 1);
}

/** A custom field of the release, by name ignoring case (V-23). */
function customField({ situation: { run }, index }: SystemQuestion): PlainValue {
  return Object.entries(run.customFields ?? {}).find(([name]) => sameName(name, index))?.[1];
}

/** The participating targets with the tag: their ids are not known here, only whether there are any (V-19). */
function machinesInRole({ situation, targets, index }: SystemQuestion): PlainValue {
  return someTargets(situation, targets, ({ roles }) => shareTag(roles, [index]));
}

/** Whether some participating target matches; unknown while targets are assumed, or may still join. */
function someTargets(
  { model }: Situation,
  targets: TargetsOfRun | null,
  isMeant: (target: TargetsOfRun['participating'][number]) => boolean,
): PlainValue {
  if (targets === null || assumesTargets(model) || targets.participating.some(({ assumed }) => assumed === true))
    return null;
  if (targets.participating.some(isMeant)) return there;
  const mayJoin = targets.leftOut.some(
    ({ target, reason }) => reason.code === 'TARGET_NOT_YET_PRESENT' && isMeant(target),
  );
  return mayJoin ? null : undefined;
}

function ifAny(names: readonly string[] | undefined): PlainValue {
  return names === undefined || names.length === 0 ? undefined : there;
}

/**
 * The trigger of a run: either its name or its id is given, so the other one exists but is unknown; a runbook's
 * schedule sets neither (V-19).
 */
function triggerOf({ situation }: SystemQuestion, isId: boolean): PlainValue {
  const { trigger } = situation.run;
  const by = starterOf(situation.run);
  if (situation.isRunbook && by === 'ScheduledTrigger') return undefined;
  if (trigger !== undefined) return /^ProjectTriggers-\d+$/i.test(trigger) === isId ? trigger : there;
  if (by === 'DeploymentTargetTrigger' || by === 'ScheduledTrigger') return there;
  return by === 'Person' ? undefined : null;
}

/** The last release here, and the last successful one; null if the history does not say. */
function earlierHere(situation: Situation): { readonly last: string | null; readonly good: string | null } {
  const here = deploymentsHere(situation);
  const last = here.at(-1);
  const good = here.findLast(({ success }) => success !== false);
  const releaseOf = (one: typeof last) => (one === undefined ? null : (one.release ?? '1.0.0'));
  return { last: last === good ? releaseOf(last) : null, good: releaseOf(good) };
}

function idOf(release: string | null): PlainValue {
  return release === null ? null : there;
}

/** Unknown if the history is only assumed: earlier phases say nothing about this environment. */
function previousSuccess(situation: Situation): PlainValue {
  if (deploymentsHere(situation).some(({ success }) => success !== false)) return there;
  return situation.isHistoryAssumed ? null : undefined;
}

/** Earlier deployments to the environment, of the same tenant or none. */
function deploymentsHere({ scenario: { history = [] }, environment, tenant }: Situation) {
  return history.filter(
    (earlier) =>
      sameName(earlier.environment, environment.name) &&
      (tenant === null
        ? earlier.tenant === undefined
        : earlier.tenant !== undefined && sameName(earlier.tenant, tenant.name)),
  );
}
