import { existsSync } from 'node:fs';
import {
  type DeploymentModel,
  emptyModel,
  hasName,
  hideSecrets,
  jsonValueOf,
  looksLikeJson,
  type Resolved,
  readModelFile,
  readOclVariables,
  resolveBefore,
  slipSentence,
  slipsIn,
  type Variable,
} from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { jsonText } from './jsonText';
import { plainText } from './plainText';
import { textOf } from './readInput';

const help = `  preflight eval --template T [--variables FILE] [--environment E] [--channel C] [--tenant T] [--format json]

    Evaluates one expression and lists the values it used. FILE is variables.ocl, a model file, or JSON of the form
    { "Name": "value" }. Exit code 1: something had no value, or is known only during a deployment.
`;

/** `preflight eval`: one expression, with what was filled in. */
export const evalCommand: Command = { help, run: evaluate };

function evaluate(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, {
    values: ['template', 'variables', 'environment', 'channel', 'tenant', 'format'],
  });
  const template = optionOf(given, 'template');
  if (template === null)
    throw new WrongUse('"eval" needs --template with the expression, such as --template "#{Name}".');
  if (given.rest.length > 0)
    throw new WrongUse(`"${given.rest[0]}" is not an option. Put the expression after --template.`);
  const file = optionOf(given, 'variables');
  const model = file === null ? emptyModel : modelFrom(file);
  const channel = optionOf(given, 'channel');
  const tenant = optionOf(given, 'tenant');
  const resolved = resolveBefore(
    {
      process: { kind: 'deployment', name: '', steps: [], runbook: null, extras: [], nextId: 1 },
      model,
      scenario: { run: { ...(channel === null ? {} : { channel }), ...(tenant === null ? {} : { tenant }) } },
      environment: optionOf(given, 'environment') ?? model.environments[0]?.name ?? '',
    },
    template,
  );
  const shown = (text: string) => hideSecrets(text, model);
  const text = resolved.kind === 'unknown' ? null : resolved.shown;
  const error = errorOf(resolved);
  const { slips, instead } = slipsIn(template, looksLikeCondition(template) ? 'condition' : 'text', (name) =>
    hasName(
      model.variables.map((each) => each.name),
      name,
    ),
  );
  if (optionOf(given, 'format') === 'json') {
    const used = resolved.used.map(({ name, value, scope, losers }) => ({
      ...{ name, value: value === null ? null : shown(value), scope, losers: losers.map(shown) },
    }));
    const answer = { kind: resolved.kind, text, error, truth: resolved.truth, used, slips, instead };
    terminal.write(`${jsonText(answer)}\n`);
  } else {
    if (text !== null) terminal.write(`${plainText(text)}\n`);
    for (const { name, value, scope, losers } of resolved.used) {
      terminal.write(
        `  ${plainText(`${name} = ${value === null ? 'known only during a deployment' : shown(value)} (${scope})`)}\n`,
      );
      for (const loser of losers) terminal.write(`    ${plainText(`not chosen: ${shown(loser)}`)}\n`);
    }
    terminal.write(`As a condition it counts as ${truthWord(resolved.truth)}.\n`);
    for (const slip of slips) terminal.write(`${plainText(slipSentence(slip))}\n`);
    if (instead !== null) terminal.write(`Write: ${plainText(instead)}\n`);
  }
  if (error === null) return 0;
  if (optionOf(given, 'format') !== 'json') terminal.error(plainText(error));
  return 1;
}

/** A text with a comparison is meant as a condition, even without `#{`. */
function looksLikeCondition(template: string): boolean {
  return /==|!=|\s-(?:eq|ne)\s|\$OctopusParameters/i.test(template);
}

/** Why a text cannot be filled in, or null. */
function errorOf(resolved: Resolved): string | null {
  if (resolved.kind === 'text') return null;
  if (resolved.message !== null) return resolved.message;
  const dependsOn = resolved.kind === 'unknown' ? resolved.dependsOn : [];
  return `Known only during a deployment: ${dependsOn.join(', ') || 'the value'}.`;
}

function truthWord(truth: boolean | null): string {
  return truth === null ? 'true or false: not known yet' : String(truth);
}

/** Variables of an OCL file, a model file, or a plain object of names and values. */
function modelFrom(path: string): DeploymentModel {
  if (!existsSync(path)) throw new WrongUse(`There is no file "${path}".`);
  const text = textOf(path);
  if (!looksLikeJson(text)) {
    const read = readOclVariables(text, { schemaVersion: null });
    const errors = read.diagnostics.filter((each) => each.severity === 'error');
    if (errors.length > 0) throw new WrongUse(`${path}:${errors[0]?.at.line}: ${errors[0]?.message}`);
    return { ...emptyModel, variables: read.value };
  }
  const variables = plainVariables(text);
  if (variables !== null) return { ...emptyModel, variables };
  const read = readModelFile(text);
  if (!read.ok)
    throw new WrongUse(`${path}:${read.error[0]?.at.line ?? 1}: ${read.error[0]?.message ?? 'no model file'}`);
  return read.value;
}

function plainVariables(text: string): readonly Variable[] | null {
  const parsed = jsonValueOf(text);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
    return null;
  const entries = Object.entries(parsed.value);
  if (!entries.every(([, value]) => typeof value === 'string')) return null;
  return entries.map(([name, value]) => ({ name, value: value as string }));
}
