import { useMemo } from 'react';
import { type NameUsage, type Process, stepNameValues } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { useTemplates } from '../../../../state/useTemplates';

/** Parameters that choose a step by this name, from the lists of templates that are there so far. */
export function useStepNameValues(process: Process | null, name: string): readonly NameUsage[] {
  const { all } = useTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  return useMemo(
    () => (process === null ? [] : stepNameValues(process, name, all, links)),
    [process, name, all, links],
  );
}
