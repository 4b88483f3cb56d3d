/** What Octopus throws instead of echoing a token; the server fails the task. */
export type ExceptionCode =
  | 'recursion'
  | 'range'
  | 'base64'
  | 'regex'
  | 'version'
  | 'format'
  | 'duplicate'
  | 'internal'
  | 'required';

/** Thrown while evaluating, caught at its front: the text cannot be filled in, and Octopus would fail too. */
export class EvaluationFailure extends Error {
  constructor(
    readonly code: ExceptionCode,
    message: string,
  ) {
    super(message);
  }
}

/** What an evaluation ran out of, or met that cannot be shown here. */
export type StopReason = 'steps' | 'length' | 'depth' | 'regex-feature' | 'nested-too-deep' | 'too-much-work';

/** Thrown while evaluating, caught at its front: nobody can say here what Octopus would do. */
export class EvaluationStop extends Error {
  constructor(
    readonly reason: StopReason,
    message: string,
  ) {
    super(message);
  }
}
