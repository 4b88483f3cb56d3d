/** Who or what starts a run (F-07). */
export const startedBys = [
  'Person',
  'DeploymentTargetTrigger',
  'ScheduledTrigger',
  'LifecycleAutomatic',
  'ReleaseCreated',
  'ParentDeployment',
  'OtherAutomatic',
] as const;

export type StartedBy = (typeof startedBys)[number];

/** The possible states of an approval. */
export const approvalAnswers = ['Approved', 'Pending', 'Rejected'] as const;

/** The possible responses to a request for guidance. */
export const guidanceChoices = ['Retry', 'Ignore', 'Exclude', 'Fail'] as const;
