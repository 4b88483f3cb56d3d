import { foldCase } from '../../base/caseless';
import { systemValues } from './systemValues';

/** First parts of names after `Octopus.` under which the server has values. */
const families = new Set(
  [
    ...['Account', 'Acquire', 'Action', 'Agent', 'Calamari', 'Client', 'Deployment', 'Endpoint', 'Environment'],
    ...['Machine', 'ProcessTemplate', 'Project', 'ProjectGroup', 'ProjectTemplate', 'Release', 'Runbook'],
    ...['RunbookRun', 'RunbookSnapshot', 'Space', 'Step', 'Task', 'Template', 'Tenant', 'Tentacle', 'Trigger'],
    ...['UseGuidedFailure', 'Version', 'Web', 'Worker', 'WorkerPool'],
  ].map(foldCase),
);

/** Prefixes of listed names that have no value themselves: `Octopus.Release.Channel`. */
const beginnings = new Set([
  'OCTOPUS',
  ...[...families].map((family) => `OCTOPUS.${family}`),
  ...[...systemValues.keys()].flatMap((key) => [...startsOf(key), ...(key.endsWith('[*]') ? [key] : [])]),
  'OCTOPUS.STEP[*]',
  'OCTOPUS.ACTION[*]',
]);

/** The prefixes of `A.B[*].C`: `A`, `A.B` and `A.B[*]`. */
function startsOf(key: string): readonly string[] {
  return [...key.matchAll(/[.[]/g)].map(({ index }) => key.slice(0, index));
}

/** A folded name with `*` in place of each index, and the first index. */
export function patternOf(name: string): { readonly key: string; readonly index: string } {
  const [, index = ''] = /\[([^\]]*)\]/.exec(name) ?? [];
  return { key: foldCase(name.replace(/\[[^\]]*\]/g, '[*]')), index };
}

export function isBeginning(key: string): boolean {
  return beginnings.has(key);
}

/**
 * What is known of a name under `Octopus.`: listed, perhaps newer than our lists, or one that the server does not have
 * (R-629).
 */
export type SystemName = 'listed' | 'unlisted' | 'foreign';

export function systemNameOf(name: string): SystemName {
  const { key } = patternOf(name);
  if (systemValues.has(key) || beginnings.has(key) || /^OCTOPUS\.(STEP|ACTION)\[/.test(key)) return 'listed';
  const [, family = ''] = /^OCTOPUS\.([^.[]*)/.exec(key) ?? [];
  return families.has(family) ? 'unlisted' : 'foreign';
}
