import type { SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasName, type Json, type PlanInput, type Policy, policyInput, readOclPolicy } from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { jsonText } from './jsonText';
import { plainText } from './plainText';
import { oneRun, policyOptions } from './policyInput';
import { filesIn, textOf } from './readInput';

const help = `  preflight policy PATH --policies FOLDER --environment E [--opa PROGRAM] [--channel C] [--tenant T] [--model FILE]
                      [--inventory FOLDER] [--project P] [--scenario FILE] [--format text|json]

    Evaluates the policies (OCL) of FOLDER on this run with the program opa, and lists violations with their
    steps. Exit code 1 for a violation that blocks, 2 if opa was not found.
`;

/** `preflight policy`: what compliance policies would say. */
export const policyCommand: Command = { help, run: judge };

/** What a policy says of a run; names as in a scenario, so that it can go there (Y-07). */
interface Judgement {
  readonly name: string;
  readonly action: 'Block' | 'Warn';
  readonly result: 'Allowed' | 'Violated' | 'Unknown' | 'NotInScope';
  readonly reason: string;
  /** Names of the steps that the reason mentions. */
  readonly steps: readonly string[];
}

function judge(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values: [...policyOptions, 'policies', 'opa', 'format'] });
  const folder = optionOf(given, 'policies');
  if (folder === null || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new WrongUse('"policy" needs --policies with a folder of policies.');
  const program = optionOf(given, 'opa') ?? 'opa';
  const { request, environment } = oneRun('policy', given, terminal);
  const { input, assumed } = policyInput(request, environment);
  const policies = filesIn(folder).flatMap((path) => policyIn(path));
  if (policies.length === 0) throw new WrongUse(`"${folder}" contains no policy.`);
  const judgements = policies.map((policy) => judgementOf(policy, evaluator(program, input), request));
  terminal.write(printed(judgements, optionOf(given, 'format') ?? 'text'));
  if (assumed.length > 0) terminal.error(`Assumed, since no file says it: ${assumed.join(', ')}.`);
  return judgements.some(({ result, action }) => result === 'Violated' && action === 'Block') ? 1 : 0;
}

interface NamedPolicy extends Policy {
  readonly slug: string;
}

/** Other OCL files of the folder are no policies. */
function policyIn(path: string): readonly NamedPolicy[] {
  const { value, diagnostics } = readOclPolicy(textOf(path));
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) throw new WrongUse(`${path}:${problem.at.line}:${problem.at.column}: ${problem.message}`);
  return value.conditions === '' ? [] : [{ ...value, slug: basename(path).replace(/\.ocl$/, '') }];
}

function judgementOf(policy: NamedPolicy, evaluate: Evaluator, { process }: PlanInput): Judgement {
  const own = { name: policy.name || policy.slug, action: policy.action, steps: [] };
  if (evaluate(policy.scope, policy.slug, 'evaluate') !== true) return { ...own, result: 'NotInScope', reason: '' };
  const result = evaluate(policy.conditions, policy.slug, 'result');
  if (typeof result !== 'object' || result === null || Array.isArray(result) || !('allowed' in result))
    return { ...own, result: 'Unknown', reason: 'Its conditions give no result.' };
  const { allowed, reason, action } = result as { readonly [key: string]: Json };
  const said = typeof reason === 'string' && reason !== '' ? reason : policy.reason;
  const names = process.steps.flatMap((step) => [
    [step.name, step.name] as const,
    [step.slug, step.name] as const,
    ...step.actions.flatMap(({ name, slug }) => [[name, name] as const, [slug, name] as const]),
  ]);
  return {
    ...own,
    action: typeof action === 'string' ? (hasName(['block'], action) ? 'Block' : 'Warn') : policy.action,
    result: allowed === true ? 'Allowed' : 'Violated',
    reason: allowed === true ? '' : said,
    steps: allowed === true ? [] : [...new Set(names.flatMap(([text, name]) => (isSaid(text, said) ? [name] : [])))],
  };
}

/** A name inside a longer word does not count. */
function isSaid(name: string, text: string): boolean {
  if (name === '') return false;
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${plain}(?![\\w-])`, 'i').test(text);
}

/** The value of one rule of a text in Rego; undefined where it has none, or where evaluating it fails. */
type Evaluator = (rego: string, slug: string, rule: 'evaluate' | 'result') => Json | undefined;

function evaluator(program: string, input: Json): Evaluator {
  return (rego, slug, rule) => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-policy-'));
    try {
      writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
      writeFileSync(join(folder, 'policy.rego'), rego);
      const [, own = slug] = /^\s*package\s+([\w.]+)/m.exec(rego) ?? [];
      const words = ['eval', '--format', 'json', '-i', 'input.json', '-d', 'policy.rego', `data.${own}.${rule}`];
      // Loaded only here: it is a fiftieth of what a plan of a small project takes.
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      return valueOfAnswer(spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: 60_000 }), program);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function valueOfAnswer({ error, status, stdout }: SpawnSyncReturns<string>, program: string): Json | undefined {
  if (error !== undefined && 'code' in error && error.code === 'ENOENT')
    throw new WrongUse(`The program "${program}" was not found. Install Open Policy Agent, or name it with --opa.`);
  if (error !== undefined || status !== 0) return undefined;
  try {
    const answer = JSON.parse(stdout) as {
      readonly result?: readonly { readonly expressions?: readonly { readonly value?: Json }[] }[];
    };
    return answer.result?.[0]?.expressions?.[0]?.value;
  } catch {
    return undefined;
  }
}

const words: Readonly<Record<Judgement['result'], string>> = {
  Allowed: 'allowed',
  Violated: 'violated',
  Unknown: 'unknown',
  NotInScope: 'not in scope',
};

function printed(judgements: readonly Judgement[], format: string): string {
  if (format === 'json') return `${jsonText({ schemaVersion: 1, policies: judgements })}\n`;
  return judgements
    .map(({ name, action, result, reason, steps }) => {
      const what = result === 'Violated' ? (action === 'Block' ? 'blocks' : 'warns') : words[result];
      const about = steps.length === 0 ? '' : ` (step ${steps.join(', ')})`;
      return `${plainText(`${name}: ${what}${reason === '' ? '' : `: ${reason}`}${about}`)}\n`;
    })
    .join('');
}
