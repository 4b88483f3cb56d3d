/** What an action may wait for besides a person. No file tells which actions do. */
export const waitKinds = ['PullRequestCompletion', 'ArgoCDApplicationSync', 'KubernetesResourceVerification'] as const;

export type WaitKind = (typeof waitKinds)[number];
