/** The decision for a step, an action or a target. */
export type DecisionKind = 'Run' | 'Skip' | 'Fail' | 'Pause' | 'NotStarted' | 'Exclude' | 'Unknown';
