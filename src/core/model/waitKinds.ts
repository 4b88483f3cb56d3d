/** What an action may wait for besides a person. Files do not say which actions wait. */
export const waitKinds = ['PullRequestCompletion', 'ArgoCDApplicationSync', 'KubernetesResourceVerification'] as const;

export type WaitKind = (typeof waitKinds)[number];
