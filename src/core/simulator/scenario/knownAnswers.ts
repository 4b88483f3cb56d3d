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

/** What those who are asked say. */
export const approvalAnswers = ['Approved', 'Pending', 'Rejected'] as const;

/** What a person chooses when a run asks for guidance. */
export const guidanceChoices = ['Retry', 'Ignore', 'Exclude', 'Fail'] as const;
