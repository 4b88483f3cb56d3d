import { useMemo } from 'react';
import { findingsOf } from '../../core/index';
import { countedProblems } from '../../rows/problemsByRow';
import type { OpenDocument } from '../../state/openDocument';

/** The number of problems of an open process; nothing if it has none. Fetched and counted after the list is shown. */
export function Findings({ document }: { readonly document: OpenDocument }) {
  const { process, model } = document.content;
  const words = useMemo(() => countedProblems(findingsOf(process, model)), [process, model]);
  return words === '' ? null : ` · ${words}`;
}
