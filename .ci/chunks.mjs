import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Which modules are one file of the built app. Left to the bundler, a link to a process needs a hundred small files, and a slow
 * machine spends longer on asking for them than on what they hold.
 */
const groups = {
  /** Fetched after the first paint, whatever the screen. */
  rest: ['src/app/rest.ts'],
  /** A process with its steps. */
  process: ['src/app/shell/ProcessScreen.tsx', 'src/features/overview/ProcessOverview.tsx'],
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** It only passes on what other files export, so it leads to what is asked of it by name, not to everything. */
const frontDoor = join(root, 'src/core/index.ts');
const members = new Map();

/** The name of the file that a module belongs to; null leaves the choice to the bundler. */
export function chunkOf(id, graph) {
  const found = Object.keys(groups).find((name) => {
    if (!members.has(name)) members.set(name, loadedWith(groups[name], graph));
    return members.get(name).has(id);
  });
  return found ?? null;
}

/** These files and everything that they import, directly or not. */
function loadedWith(files, graph) {
  const loaded = new Set();
  const behind = behindFrontDoor(graph);
  const visit = (id) => {
    if (loaded.has(id)) return;
    loaded.add(id);
    const { importedIds = [], code } = graph.getModuleInfo(id) ?? {};
    for (const imported of importedIds)
      if (imported !== frontDoor) visit(imported);
      else for (const name of namesAsked(code)) for (const home of behind(name)) visit(home);
  };
  for (const file of files) visit(join(root, file));
  return loaded;
}

/** What a module imports from the front door of core. */
function namesAsked(code) {
  return [...code.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*["'][^"']*\/core\/index["']/g)].flatMap(([, list]) =>
    list.split(',').flatMap((each) => each.trim().split(/\s+as\s+/)[0] || []),
  );
}

/** Tells which modules a name of the front door may come from. */
function behindFrontDoor(graph) {
  const homes = new Map();
  const whole = [];
  const fileOf = (from) => `${join(dirname(frontDoor), from)}.ts`;
  for (const [, list, from] of graph
    .getModuleInfo(frontDoor)
    .code.matchAll(/\bexport\s*(?:\{([^}]*)\}|\*)\s*from\s*["']([^"']+)["']/g)) {
    if (list === undefined) whole.push(fileOf(from));
    else
      for (const each of list.split(','))
        homes.set(
          each
            .trim()
            .split(/\s+as\s+/)
            .at(-1),
          fileOf(from),
        );
  }
  return (name) => (homes.has(name) ? [homes.get(name)] : whole);
}
