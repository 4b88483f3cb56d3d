import { useEffect } from 'react';
import { type Process, rowNamed, type StepTemplate } from '../../core/index';
import { placeWords } from '../../features/add-step/placeWords';
import { useAddTemplate } from '../../features/add-step/useAddTemplate';
import { useFound } from '../../features/add-step/useFound';
import { selectProcess } from '../../state/selectors/document';
import { selectSelection } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { useTemplates } from '../../state/useTemplates';
import type { AddPlace } from '../../state/viewState';
import { useStable } from '../../ui/useStable';
import { TemplateSource } from '../TemplateSource';
import type { PaletteItem } from './paletteItem';
import type { TypedTemplate } from './readTemplate';

export interface FoundTemplatesProps {
  readonly said: TypedTemplate;
  /** Receives what was found for the typed words, as soon as it is. */
  readonly onFound: (said: TypedTemplate, items: readonly PaletteItem[]) => void;
}

const maxTemplates = 12;

/** Searches for templates to add; shows nothing itself. */
export function FoundTemplates(props: FoundTemplatesProps) {
  return (
    <TemplateSource>
      <Finder {...props} />
    </TemplateSource>
  );
}

function Finder({ said, onFound }: FoundTemplatesProps) {
  const { all, builtin, community, kept } = useTemplates();
  const { query, templates: found, isComplete } = useFound(all, said.query);
  const isCurrent = query === said.query && found !== null && isComplete;
  const add = useStable(useAddTemplate());
  const process = useEditor(selectProcess);
  const selection = useEditor(selectSelection);
  const isWhole = ![builtin, community, kept].some(({ isLoading }) => isLoading);

  useEffect(() => {
    if (!isCurrent || !isWhole || process === null) return;
    const place = placeOf(process, said, selection?.stepId ?? null);
    const where = placeWords(process, place);
    const itemOf = (template: StepTemplate): PaletteItem => ({
      id: `add-${template.source}-${template.id}`,
      label: `Add "${template.name}" ${where}`,
      kind: 'Template',
      whyNot: null,
      run: () => add(template, place),
    });
    onFound(said, (found ?? []).slice(0, maxTemplates).map(itemOf));
  }, [add, found, isCurrent, isWhole, process, said, selection, onFound]);
  return null;
}

/** The place that was typed, otherwise after the step on screen, otherwise the end. */
function placeOf(process: Process, { beside }: TypedTemplate, selected: string | null): AddPlace {
  const row = beside === null ? null : rowNamed(process, beside.row);
  if (row !== null && beside !== null) return { at: beside.at, stepId: row.stepId };
  return selected === null ? { at: 'end' } : { at: 'after', stepId: selected };
}
