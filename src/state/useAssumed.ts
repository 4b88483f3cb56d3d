import { useDeferredValue, useMemo } from 'react';
import { type Assumed, assumedIn, counted } from '../core/index';
import { selectDocument } from './selectors/document';
import { useEditor } from './useEditor';

/** What is assumed about the model of the process on screen; after an edit it follows with a lower priority than typing. */
export function useAssumed(): readonly Assumed[] {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const { process, model } = useDeferredValue(content) ?? {};
  return useMemo(
    () => (process === undefined || model === undefined ? [] : assumedIn(process, model)),
    [process, model],
  );
}

/** "environments, targets, 2 variables": each kind once. */
export function assumedWords(assumed: readonly Assumed[]): string {
  return assumed
    .map(({ kind, names }) => (kind === 'variables' ? variableWords(names.length) : words[kind]))
    .join(', ');
}

const words: Readonly<Record<Exclude<Assumed['kind'], 'variables'>, string>> = {
  environments: 'environments',
  'inferred environments': 'other environments',
  'inferred channels': 'other channels',
  targets: 'targets',
};

function variableWords(count: number): string {
  return counted(count, 'variable');
}
