#!/usr/bin/env node
import { type ExitCode, type Terminal, WrongUse } from './commandLine';
import { plan, planHelp } from './plan';

const commands: Readonly<Record<string, (words: readonly string[], terminal: Terminal) => ExitCode>> = { plan };

const help = `Shows what an Octopus Deploy process would do.

  ${planHelp}

PATH is an .octopus folder, one .ocl file, or an Octopus JSON process.
`;

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(`${text}\n`),
  hasColours: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
};

/** Runs one command; wrong use is one sentence, never a stack trace. */
function run([name, ...words]: readonly string[]): ExitCode {
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    terminal.complain(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  try {
    return command(words, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => process.exit(0));
process.exitCode = run(process.argv.slice(2));
