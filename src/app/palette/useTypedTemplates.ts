import { useCallback, useMemo, useState } from 'react';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import type { PaletteItem } from './paletteItem';
import { readTemplate, type TypedTemplate } from './readTemplate';

/** The templates that match "add slack"; null until the search is done. */
export function useTypedTemplates(text: string): {
  readonly said: TypedTemplate | null;
  readonly items: readonly PaletteItem[] | null;
  readonly isLoading: boolean;
  readonly take: (said: TypedTemplate, items: readonly PaletteItem[]) => void;
} {
  const hasProcess = useEditor((state) => selectProcess(state) !== null);
  const said = useMemo(() => (hasProcess ? readTemplate(text) : null), [hasProcess, text]);
  const [found, setFound] = useState<{ readonly for: TypedTemplate; readonly items: readonly PaletteItem[] } | null>(
    null,
  );
  const take = useCallback((answered: TypedTemplate, items: readonly PaletteItem[]) => {
    setFound({ for: answered, items });
  }, []);
  const items = found !== null && found.for === said ? found.items : null;
  return { said, items, isLoading: said !== null && items === null, take };
}
