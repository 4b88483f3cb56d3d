import { checkCommand } from './check';
import { type Command, type ExitCode, type Terminal, WrongUse } from './commandLine';
import { diffCommand } from './diff';
import { evalCommand } from './eval';
import { formatCommand } from './format';
import { plainText } from './plainText';
import { planCommand } from './plan';
import { policyCommand } from './policy';
import { policyInputCommand } from './policyInput';

/** All commands. */
const commands: Readonly<Record<string, Command>> = {
  plan: planCommand,
  check: checkCommand,
  diff: diffCommand,
  'policy-input': policyInputCommand,
  policy: policyCommand,
  format: formatCommand,
  eval: evalCommand,
};

const intro = `Shows which steps of an Octopus Deploy process would run, and why. Nothing is run or contacted.
`;

const outro = `
PATH is an .octopus folder, one .ocl file, or an Octopus JSON process.
Exit code: 0 fine, 1 findings, 2 wrong use or unreadable input.
`;

/** Runs the command that the first word names. Bad input ends as one sentence and code 2, never as a stack trace. */
export function run([name, ...words]: readonly string[], given: Terminal): ExitCode {
  const terminal = { ...given, error: (text: string) => given.error(text.split('\n').map(plainText).join('\n')) };
  const all = Object.values(commands).map(({ help }) => help);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.write(`${intro}\n${all.join('\n')}${outro}`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    terminal.error(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  if (words.includes('--help') || words.includes('-h')) {
    terminal.write(`${command.help}${outro}`);
    return 0;
  }
  try {
    return command.run(words, terminal);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    terminal.error(error instanceof WrongUse ? said : `Preflight itself failed: ${said}`);
    return 2;
  }
}
