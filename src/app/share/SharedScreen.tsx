import { useEffect, useMemo, useState } from 'react';
import { readShared, type SharedProcess } from '../../core/index';
import { unpackText } from '../../data/share/packText';
import { openShared } from '../../state/sharing';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Page, PageTitle } from '../../ui/Page';
import { contentsOf } from './contentsOf';
import styles from './Share.module.css';
import { hashOfView } from './shareView';

type Read = { readonly shared: SharedProcess } | { readonly problem: string };

/** The contents of a link or share file, before anything is stored. */
export function SharedScreen() {
  const view = useEditor((state) => (state.view.screen === 'shared' ? state.view : null));
  const data = view?.data ?? '';
  const text = view?.text ?? null;
  const [read, setRead] = useState<{ readonly of: typeof view; readonly read: Read } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readAny(data, text).then((answer) => isCurrent && setRead({ of: view, read: answer }));
    return () => {
      isCurrent = false;
    };
  }, [view, data, text]);
  return (
    <Page crumbs={[{ label: 'Shared process' }]} isNarrow>
      <div className={styles.body}>
        {read?.of !== view || read === null ? (
          <PageTitle>Reading what was shared…</PageTitle>
        ) : 'problem' in read.read ? (
          <Refused problem={read.read.problem} />
        ) : (
          <Offered shared={read.read.shared} />
        )}
      </div>
    </Page>
  );
}

function Refused({ problem }: { readonly problem: string }) {
  return (
    <>
      <PageTitle>What was shared cannot be opened</PageTitle>
      <p role="alert">{problem}</p>
      <p>Nothing that this browser keeps was changed.</p>
      <p>
        <a href="#/">Go to the library</a>
      </p>
    </>
  );
}

function Offered({ shared }: { readonly shared: SharedProcess }) {
  const store = useEditorStore();
  const contents = useMemo(() => contentsOf(shared), [shared]);
  const keep = () => {
    const id = openShared(store, shared);
    if (id !== null) window.location.hash = hashOfView(id, shared.view);
  };
  return (
    <>
      <PageTitle>{shared.title}</PageTitle>
      <p>Somebody shared this process with you. It is not stored in this browser yet.</p>
      <ul className={styles.list} aria-label="Contents">
        {contents.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.help}>Keeping it adds it to your library and replaces nothing. Nothing in it is run.</p>
      <p className={styles.ways}>
        <Button look="main" onClick={keep}>
          Keep it and open it
        </Button>
        <Button onClick={() => void store.getState().saveText(shared.fileName, shared.text)}>
          Download the process file
        </Button>
        <Button onClick={() => store.getState().navigate({ screen: 'library' })}>Not now</Button>
      </p>
    </>
  );
}

async function readAny(data: string, text: string | null): Promise<Read> {
  if (data === '' && text === null)
    return { problem: 'The link is empty. If it came from a share file, open that file again.' };
  const unpacked = text === null ? await unpackText(data) : { ok: true as const, text };
  if (!unpacked.ok) return { problem: unpacked.message };
  const shared = readShared(unpacked.text);
  return shared.ok ? { shared: shared.value } : { problem: shared.error };
}
