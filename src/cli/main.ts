#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// Functions are optimised after twice the usual work, since most runs end before optimised code pays: over 353 files the
// compiler's own thread took 150 of 580 ms of the processor. A larger number would keep repeated work slow for longer.
setFlagsFromString('--interrupt-budget=250000');

// A sixth of such a run, and more of a short one, was compiling the program. The build keeps it compiled (.ci/compiled.mjs);
// an engine of another version or with other settings refuses that and compiles as usual.
const program = join(import.meta.dirname, 'program.cjs');
const compiled = join(import.meta.dirname, 'program.compiled');
const source = readFileSync(program);
const cachedData = existsSync(compiled) ? compiledFrom(source, readFileSync(compiled)) : undefined;
const script = new Script(Module.wrap(source.toString()), { filename: program, ...(cachedData && { cachedData }) });
if (process.env['PREFLIGHT_KEEP_COMPILED'] !== undefined) {
  if (script.cachedDataRejected === true) throw new Error('The engine refuses the code it compiled itself.');
  process.on('exit', () => writeFileSync(compiled, Buffer.concat([source, script.createCachedData()])));
}
const load = script.runInThisContext();
load({}, createRequire(program));

/** The engine compares the length of the program alone, so the program stands before its compiled code, whole. */
function compiledFrom(program: Buffer, file: Buffer): Buffer | undefined {
  return file.subarray(0, program.length).equals(program) ? file.subarray(program.length) : undefined;
}
