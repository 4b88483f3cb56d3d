import { useId, useMemo, useState } from 'react';
import { type Comparison, defaultComparison, printComparison } from '../../state/comparison';
import { dayAndTime } from '../../state/dates';
import type { NamedVersion, OpenDocument } from '../../state/openDocument';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { downloadVersion, restoreVersion } from '../../state/versionActions';
import { Button, IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import lines from '../Lines.module.css';
import { changeSummary } from './changeSummary';
import styles from './Versions.module.css';
import { VersionText } from './VersionText';

export interface VersionLineProps {
  readonly document: OpenDocument;
  readonly version: NamedVersion;
  /** Why nothing can be changed now. */
  readonly whyNot: string | null;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** Closes the window around it. */
  readonly onClose: () => void;
}

/** One version: when it was saved, how the process differs from it now, and its commands. */
export function VersionLine({ document, version, whyNot, onRename, onRemove, onClose }: VersionLineProps) {
  const { id, name, savedAt, content } = version;
  const store = useEditorStore();
  const { getState } = store;
  const dates = useEditor((state) => state.settings.dates);
  const [isShown, setShown] = useState(false);
  const textId = useId();
  const summary = useMemo(() => changeSummary(content, document.content), [content, document.content]);
  const isSame = summary === '';
  const sides = sidesOf(defaultComparison(getState(), 'scenarios'), id);
  return (
    <li className={lines.line}>
      <h2 className={styles.name}>{name}</h2>
      <p className={lines.note}>
        {dayAndTime(savedAt, dates)} · {isSame ? 'the process is the same now' : `since then: ${summary}`}
      </p>
      <span className={lines.ways}>
        <Button
          aria-expanded={isShown}
          aria-controls={textId}
          aria-label={`View ${name}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'View'}
        </Button>
        <Button
          aria-label={`Compare outcomes of ${name} with now`}
          whyNot={sides === null ? 'The model has no environment to compare in' : null}
          onClick={() => {
            onClose();
            getState().changeView({ tab: 'compare', part: sides && printComparison(sides), panel: null });
          }}
        >
          Compare outcomes
        </Button>
        <Button
          aria-label={`Restore ${name}`}
          whyNot={whyNot ?? (isSame ? 'The process is the same now' : null)}
          onClick={() => {
            restoreVersion(store, id);
            onClose();
          }}
        >
          Restore
        </Button>
        <Menu
          label={`Menu of ${name}`}
          align="end"
          trigger={<IconButton icon="more" label={`Menu of ${name}`} />}
          entries={() => [
            { label: 'Rename…', whyNot, onSelect: onRename },
            { label: 'Download its file', onSelect: () => void downloadVersion(store, id) },
            { label: 'Remove', danger: true, whyNot, onSelect: onRemove },
          ]}
        />
      </span>
      <div id={textId} className={styles.text} hidden={!isShown}>
        {isShown && <VersionText document={document} version={version} />}
      </div>
    </li>
  );
}

/** The version and the current process, in the same environment, each with its what-ifs. */
function sidesOf(sides: Comparison | null, id: string): Comparison | null {
  return sides && { left: { ...sides.right, version: { kept: id } }, right: sides.right };
}
