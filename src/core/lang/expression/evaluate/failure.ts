/** Exceptions that Octopus throws instead of echoing a token; the server fails the task. */
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

/** Thrown during evaluation and caught at its entry point: the text cannot be evaluated, and Octopus would fail too. */
export class EvaluationFailure extends Error {
  constructor(
    readonly code: ExceptionCode,
    message: string,
  ) {
    super(message);
  }
}

/** The limit that an evaluation exceeded, or the feature that is not supported here. */
export type StopReason = 'steps' | 'length' | 'depth' | 'regex-feature' | 'nested-too-deep' | 'too-much-work';

/** Thrown during evaluation and caught at its entry point: it is not known what Octopus would do. */
export class EvaluationStop extends Error {
  constructor(
    readonly reason: StopReason,
    message: string,
  ) {
    super(message);
  }
}
