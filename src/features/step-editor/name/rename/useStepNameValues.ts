import { useCallback } from 'react';
import { type NameUsage, type Process, stepNameValues } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { useKnownTemplates } from '../../knownTemplates';

/** Finds parameters that choose a step by a name, from the lists of templates that are there so far. */
export function useStepNameValues(): (process: Process, name: string) => readonly NameUsage[] {
  const { all } = useKnownTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  return useCallback((process, name) => stepNameValues(process, name, all, links), [all, links]);
}
