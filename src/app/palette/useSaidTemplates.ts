import { useCallback, useMemo, useState } from 'react';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import type { PaletteItem } from './paletteItem';
import { readTemplate, type SaidTemplate } from './readTemplate';

/** The templates that match "add slack"; null until the search is done. */
export function useSaidTemplates(text: string): {
  readonly said: SaidTemplate | null;
  readonly items: readonly PaletteItem[] | null;
  readonly isLoading: boolean;
  readonly take: (said: SaidTemplate, items: readonly PaletteItem[]) => void;
} {
  const hasProcess = useEditor((state) => selectProcess(state) !== null);
  const said = useMemo(() => (hasProcess ? readTemplate(text) : null), [hasProcess, text]);
  const [found, setFound] = useState<{ readonly for: SaidTemplate; readonly items: readonly PaletteItem[] } | null>(
    null,
  );
  const take = useCallback((answered: SaidTemplate, items: readonly PaletteItem[]) => {
    setFound({ for: answered, items });
  }, []);
  const items = found !== null && found.for === said ? found.items : null;
  return { said, items, isLoading: said !== null && items === null, take };
}
