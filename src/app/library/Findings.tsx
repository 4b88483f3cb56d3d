import { useMemo } from 'react';
import { findingsOf } from '../../core/index';
import { countedProblems } from '../../rows/problemsByRow';
import type { OpenDocument } from '../../state/openDocument';

/** How many problems an open process has; nothing where it has none. Fetched and counted after the list stands. */
export function Findings({ document }: { readonly document: OpenDocument }) {
  const { process, model } = document.content;
  const words = useMemo(() => countedProblems(findingsOf(process, model)), [process, model]);
  return words === '' ? null : ` · ${words}`;
}
