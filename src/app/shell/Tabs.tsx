import { useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { EditorState } from '../../state/editorState';
import { selectDocument } from '../../state/selectors/document';
import { selectProcessViewOrNull } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import type { Tab } from '../../state/viewState';
import { Icon, type IconName } from '../../ui/Icon';
import { printAddress } from '../address';
import { addressOf } from '../viewAddress';
import styles from './Tabs.module.css';
import { tabs } from './tabNames';

/** The views of a process. Links, because each has an address. */
export function Tabs() {
  const [hrefsIn] = useState(hrefReader);
  const hrefs = useEditor(hrefsIn);
  return (
    <nav className={styles.tabs} aria-label="Process views">
      {tabs.map(({ tab, word, icon }, at) => (
        <TabLink key={tab} tab={tab} href={hrefs[at] ?? '#/'} word={word} icon={icon} />
      ))}
    </nav>
  );
}

interface TabLinkProps {
  readonly tab: Tab;
  readonly href: string;
  readonly word: string;
  readonly icon: IconName;
}

function TabLink({ tab, href, word, icon }: TabLinkProps) {
  const current = useEditor((state) => selectProcessViewOrNull(state)?.tab === tab);
  return (
    <a className={styles.tab} href={href} aria-current={current ? 'page' : undefined}>
      <span className={styles.icon}>
        <Icon name={icon} size={18} />
      </span>
      {word}
    </a>
  );
}

/** Reads where the tabs lead. Only what an address says is looked at: the store changes several times at a letter. */
function hrefReader(): (state: EditorState) => readonly string[] {
  let seen: readonly unknown[] = [];
  let hrefs: readonly string[] = [];
  return (state) => {
    const now = [state.view, state.preview, state.settings.previews, selectDocument(state)?.content];
    if (shallow(now, seen)) return hrefs;
    seen = now;
    const address = addressOf(state);
    const next =
      address.screen === 'process'
        ? tabs.map(({ tab }) => printAddress({ ...address, tab, part: null, panel: null, field: null }))
        : [];
    if (!shallow(next, hrefs)) hrefs = next;
    return hrefs;
  };
}
