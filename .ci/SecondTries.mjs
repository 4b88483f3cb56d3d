// A reporter of vitest: writes the names of the tests that passed only the second time, which its JSON report does not tell.
import { writeFileSync } from 'node:fs';

export default class SecondTries {
  onTestRunEnd(modules) {
    const names = modules.flatMap((module) =>
      [...module.children.allTests('passed')]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `${module.relativeModuleId} › ${test.fullName}`),
    );
    writeFileSync('test-results/second-tries.json', JSON.stringify(names));
  }
}
