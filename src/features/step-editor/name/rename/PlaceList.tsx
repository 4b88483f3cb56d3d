import { useState } from 'react';
import type { NamingPlace, Process } from '../../../../core/index';
import { editorFieldOf } from '../../../../rows/editorField';
import { selectProcess } from '../../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../../state/useEditor';
import type { ProcessView } from '../../../../state/viewState';
import { Button } from '../../../../ui/Button';
import { namingPlaceWords } from './namingPlaceWords';
import styles from './Rename.module.css';

/** How many places are shown before all are asked for. */
const fewest = 5;

/** The places that refer to a name; each leads to the field that does. */
export function PlaceList({ places }: { readonly places: readonly NamingPlace[] }) {
  const [isWhole, setWhole] = useState(false);
  const process = useEditor(selectProcess);
  const { getState } = useEditorStore();
  if (process === null) return null;
  const shown = isWhole ? places : places.slice(0, fewest);
  const open = (place: NamingPlace) => {
    getState().changeView(viewAt(process, place));
  };
  return (
    <>
      <ul className={styles.places}>
        {shown.map((place) => (
          <li key={JSON.stringify(place)}>
            {place.kind === 'what-if' ? (
              namingPlaceWords(process, place)
            ) : (
              <Button look="link" onClick={() => open(place)}>
                {namingPlaceWords(process, place)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <p>
          <Button look="link" onClick={() => setWhole(true)}>
            Show all {places.length}
          </Button>
        </p>
      )}
    </>
  );
}

function viewAt(process: Process, place: NamingPlace): Partial<Omit<ProcessView, 'screen'>> {
  if (place.kind === 'what-if') return {};
  if (place.kind === 'variable') return { tab: 'model', part: 'variables', field: place.name };
  if (place.kind === 'target') return { tab: 'model', part: 'targets', field: null };
  const step = process.steps.find(({ id }) => id === place.stepId);
  const isChild = step !== undefined && step.actions.length > 1;
  const selection = { stepId: place.stepId, actionId: isChild ? place.actionId : null };
  return { tab: 'steps', part: null, selection, field: editorFieldOf(place.field) };
}
