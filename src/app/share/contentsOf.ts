import { counted, readModelFile, type SharedProcess, whatIfsOf } from '../../core/index';
import { readFiles } from '../../state/readFiles';
import { filesOfShared } from '../../state/sharing';

/** The contents of a shared process, line by line, for sender and receiver. */
export function contentsOf(shared: SharedProcess): readonly string[] {
  const { processes } = readFiles(filesOfShared(shared));
  const process = processes[0]?.process;
  const model = readModelFile(shared.model);
  const { environments = [], targets = [], channels = [], tenants = [], variables = [] } = model.ok ? model.value : {};
  const surroundings = [
    [environments.length, 'environment'],
    [targets.length, 'target'],
    [channels.length, 'channel'],
    [tenants.length, 'tenant'],
  ] as const;
  const around = surroundings.flatMap(([count, word]) => (count === 0 ? [] : [counted(count, word)]));
  const values = variables.filter(({ value }) => value !== null).length;
  const tried = shared.scenario === null ? 0 : whatIfsOf(shared.scenario).length;
  return [
    process === undefined
      ? `${shared.fileName}, which cannot be read as a process yet`
      : `${shared.fileName}: ${counted(process.steps.length, 'step')}, with their settings and scripts as they are`,
    ...(around.length === 0 ? [] : [`The model: ${around.join(', ')}`]),
    ...(variables.length === 0
      ? []
      : [
          `${counted(variables.length, 'variable')}, ${values === 0 ? 'without their values: verdicts that depend on one are unknown' : `${values} with a value`}`,
        ]),
    ...(shared.scenarios.length === 0 ? [] : [counted(shared.scenarios.length, 'kept scenario')]),
    ...(tried === 0 ? [] : [`${counted(tried, 'what-if')} in use`]),
  ];
}
