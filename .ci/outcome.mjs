// What a run of the tests comes to, read from the reports of vitest and Playwright: `{passed, failed, skipped, failures, racing}`.
// `failures` are lines for a person: where, which test, and how its message begins. `racing` names what passed only the second time.

const linesOfMessage = 12;

/** Of vitest's JSON report and of the names of `SecondTries`. */
export function vitestOutcome(report, racing) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages.join('\n'))),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...broken.map(({ name, message }) => told(name, message)), ...failures],
    racing,
  };
}

/** Of Playwright's JSON report. */
export function playwrightOutcome({ stats, errors, suites }) {
  const specs = suites.flatMap(specsIn);
  const failures = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
    .map((spec) => told(placeOf(spec), spec.tests.flatMap(messagesOf).join('\n')));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map(({ message }) => told('before the journeys', message ?? '')), ...failures],
    racing: specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(placeOf),
  };
}

const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];
const placeOf = ({ file, line, title }) => `${file}:${line} › ${title}`;
const messagesOf = ({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));

function told(place, message) {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return [place, ...lines.slice(0, linesOfMessage).map((line) => `    ${line}`)].join('\n');
}
