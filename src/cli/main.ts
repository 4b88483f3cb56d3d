#!/usr/bin/env node
import { run } from './run';

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => process.exit(0));
process.exitCode = run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
  hasColours: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  width: process.stdout.columns ?? 100,
});
