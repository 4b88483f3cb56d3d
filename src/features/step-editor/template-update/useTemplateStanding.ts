import { useMemo } from 'react';
import { type Action, type Process, type TemplateStanding, templateStanding } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { useKnownTemplates } from '../knownTemplates';

/** Compares an action with its template, given every known version. */
export function useTemplateStandingOf(): (action: Action) => TemplateStanding | null {
  const { all, earlier } = useKnownTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  return useMemo(() => {
    const before = earlier.map(({ template }) => template);
    return (action) => templateStanding(action, all, before, links);
  }, [all, earlier, links]);
}

/** An action of the process that has a newer version of its template here. */
export interface OutdatedAction {
  readonly stepId: string;
  readonly action: Action;
  readonly standing: TemplateStanding;
}

/** Every action whose template has a newer version, in the order of the process. */
export function outdatedIn(
  process: Process,
  standingOf: (action: Action) => TemplateStanding | null,
): readonly OutdatedAction[] {
  return process.steps.flatMap((step) =>
    step.actions.flatMap((action) => {
      const standing = standingOf(action);
      return standing?.isBehind ? [{ stepId: step.id, action, standing }] : [];
    }),
  );
}
