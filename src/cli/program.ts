import { plainText } from './plainText';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early, such as `head`, is not a failure; an output that takes nothing is one.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`The output could not be written: ${plainText(error.message)}.\n`, () => process.exit(2));
});
process.stderr.on('error', () => process.exit(2));
process.exitCode = run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
  hasColours: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  width: process.stdout.columns ?? 100,
});

// Exits as soon as everything is written. Otherwise Node tears down the engine first, a thirtieth of a run over many files.
process.stdout.write('', (error) => {
  if (!error) process.stderr.write('', () => process.exit());
});
