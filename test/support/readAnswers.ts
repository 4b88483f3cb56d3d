import { countOf, readServerAnswers, serverAnswerIn } from '../../src/core/conformance';

/** Reads texts as answers of a server, and says of each which one it is. */
export function readAnswers(texts: readonly string[], projectId: string | null = null) {
  const answers = texts.map(serverAnswerIn);
  const found = answers.map((answer) => (answer === null ? null : { kind: answer.kind, count: countOf(answer) }));
  return {
    found,
    ...readServerAnswers(
      answers.filter((answer) => answer !== null),
      projectId,
    ),
  };
}
