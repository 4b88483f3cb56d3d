import type { ExitCode, Terminal } from '../../src/cli/commandLine';
import { run } from '../../src/cli/run';

/** What a command said and how it ended. */
export interface Said {
  readonly code: ExitCode;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command line with these words on a terminal that remembers. */
export function preflight(words: readonly string[], paper: Partial<Pick<Terminal, 'width' | 'hasColours'>> = {}): Said {
  let out = '';
  const errors: string[] = [];
  const code = run(words, {
    write: (text) => {
      out += text;
    },
    error: (text) => errors.push(text),
    hasColours: false,
    width: 100,
    ...paper,
  });
  return { code, out, errors: errors.join('\n') };
}
