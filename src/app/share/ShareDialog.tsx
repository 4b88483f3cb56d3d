import { useEffect, useMemo, useState } from 'react';
import { readShared, slugOf, writeShared } from '../../core/index';
import { packText } from '../../data/share/packText';
import { copyLink, copyText } from '../../rows/copyLink';
import { selectDocument } from '../../state/selectors/document';
import { shareInputOf } from '../../state/sharing';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { contentsOf } from './contentsOf';
import styles from './Share.module.css';
import { viewText } from './shareView';

/** Longest data of an offered link, in characters: mail and chat programs cut longer links. */
const longestLink = 24_000;

/** Shares a process: as a link that contains it, as a file, or as a link to what is on screen. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const document = useEditor(selectDocument);
  const [withValues, setWithValues] = useState(false);
  const text = useMemo(
    () => (document === null ? '' : writeShared(shareInputOf(document, viewText(store.getState())), { withValues })),
    [document, withValues, store],
  );
  const contents = useMemo(() => {
    const read = readShared(text);
    return read.ok ? contentsOf(read.value) : [];
  }, [text]);
  const packed = usePacked(text);
  if (document === null) return null;
  const whyNot = whyNoLink(packed);
  const link = () => `${window.location.href.split('#')[0]}#/open?d=${packed}`;
  return (
    <Dialog
      title={`Share ${document.title}`}
      note="Nothing is sent anywhere: the link or file contains everything."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            onClick={() =>
              void store.getState().saveText(`${slugOf(document.title) || 'process'}.preflight.json`, text)
            }
          >
            Download a share file
          </Button>
          <Button look="main" whyNot={whyNot} onClick={() => void copyText(store, link(), 'The link')}>
            Copy link
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div>
          <p>It contains:</p>
          <ul className={styles.list} aria-label="What is shared">
            {contents.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={styles.help}>Values of secrets are never in it.</p>
        </div>
        <Checkbox
          label="Include values of variables and sample outputs"
          checked={withValues}
          onChange={setWithValues}
        />
        <p role="status">{whyNot ?? `The link is ${sizeText(packed?.length ?? 0)} long.`}</p>
        <p>
          Someone who has the same process open only needs a{' '}
          <Button look="link" onClick={() => void copyLink(store)}>
            link to this view
          </Button>
          .
        </p>
      </div>
    </Dialog>
  );
}

/** The compressed text; undefined while it is being compressed, null if the browser cannot do it. */
function usePacked(text: string): string | null | undefined {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly packed: string | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void packText(text).then((packed) => isCurrent && setAnswer({ text, packed }));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return answer?.text === text ? answer.packed : undefined;
}

function whyNoLink(packed: string | null | undefined): string | null {
  if (packed === undefined) return 'The link is being made…';
  if (packed === null) return 'This browser cannot make a link. Download a share file instead.';
  if (packed.length <= longestLink) return null;
  return `The link would be ${sizeText(packed.length)} long, which is too long for mail and chat programs. Download a share file instead.`;
}

function sizeText(letters: number): string {
  return `${Math.max(0.1, letters / 1000).toFixed(1)} kB`;
}
