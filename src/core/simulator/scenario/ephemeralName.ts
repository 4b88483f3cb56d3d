import { err, ok, type Result } from '../../base/result';
import { evaluateExpression } from '../../lang/expression/evaluateExpression';
import { parseCached } from '../../lang/expression/parseCached';
import { unknownValue, type VariableSource } from '../../lang/expression/variables';
import { variablesFrom } from '../../lang/expression/variablesFrom';
import type { RunChoices } from './scenario';
import { defaultRelease } from './situation';

/** Characters not allowed in a name; each becomes a dash. */
const notAllowed = /[<>:"/\\|?*{}]/g;
const maxLength = 50;

/**
 * The name of the environment for a release of an ephemeral channel, evaluated and without characters that are not
 * allowed (E-11): `pr/#{Octopus.Release.Number}` gives `pr-1.0.0`.
 *
 * @returns the names the template reads that have no value here, or why it cannot be evaluated
 */
export function ephemeralName(
  template: string,
  run: Pick<RunChoices, 'release' | 'customFields'>,
): Result<string, string> {
  const answer = evaluateExpression(parseCached(template), fieldsOf(run));
  if (answer.kind === 'exception' || answer.kind === 'stopped') return err(answer.message);
  const open = answer.kind === 'unknown' ? [...answer.missing, ...answer.dependsOn] : answer.missing;
  const names = open.map((token) => token.replace(/^#\{|\}$/g, ''));
  if (names.length > 0) return err(`It reads ${[...new Set(names)].join(', ')}, which has no value here.`);
  if (answer.kind === 'unknown') return err('It reads values known only during a deployment.');
  if (answer.error !== null) return err(answer.error);
  const name = (answer.value ?? '')
    .replaceAll(notAllowed, '-')
    .replace(/^[-_]+/, '')
    .slice(0, maxLength)
    .replace(/[-_]+$/, '');
  return name === '' ? err('It gives an empty name.') : ok(name);
}

/** What is known of a release before it runs: its number and its custom fields; only the server knows the rest. */
function fieldsOf(run: Pick<RunChoices, 'release' | 'customFields'>): VariableSource {
  const known = variablesFrom([
    ['Octopus.Release.Number', run.release ?? defaultRelease],
    ...Object.entries(run.customFields ?? {}).map(
      ([field, value]) => [`Octopus.Release.CustomFields[${field}]`, value] as const,
    ),
  ]);
  const isField = (name: string) => /^octopus\.release\.customfields\b/i.test(name);
  return {
    names: known.names,
    get: (name) => known.get(name) ?? (/^octopus\./i.test(name) && !isField(name) ? unknownValue : undefined),
  };
}
