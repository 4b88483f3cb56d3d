import type { RunChoices } from '../simulator/scenario/scenario';

/**
 * The Octopus CLI command that deploys what is previewed ("octopus release deploy" in the Octopus docs).
 *
 * @param run  what the person who deploys chooses: left-out steps, targets, answers, guided failure
 * @param hides  names of prompted variables whose answers must not be written out
 */
export function deployCommand(
  project: string,
  environment: string,
  run: RunChoices,
  hides: (variable: string) => boolean = () => false,
): string {
  const { release, tenant, skip = [], specificTargets = [], excludedTargets = [], prompted = {}, guidedFailure } = run;
  const parts: (readonly [flag: string, value: string])[] = [
    ['--project', project],
    ['--version', release ?? '<release>'],
    ['--environment', environment],
    ...(tenant === undefined ? [] : [['--tenant', tenant] as const]),
    ...skip.map((name) => ['--skip', name] as const),
    ...specificTargets.map((name) => ['--deployment-target', name] as const),
    ...excludedTargets.map((name) => ['--exclude-deployment-target', name] as const),
    ...Object.entries(prompted).map(
      ([name, value]) => ['--variable', `${name}:${hides(name) ? '<value>' : value}`] as const,
    ),
    ...(guidedFailure === undefined ? [] : [['--guided-failure', String(guidedFailure)] as const]),
  ];
  return ['octopus release deploy', ...parts.map(([flag, value]) => `${flag} ${shellText(value)}`), '--no-prompt'].join(
    ' ',
  );
}

/** A text quoted as one word of a POSIX shell, so that no part of it is executed. */
export function shellText(text: string): string {
  return /^[\w.,:/@%+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}
