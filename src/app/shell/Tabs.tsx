import { selectProcessViewOrNull } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import type { Tab } from '../../state/viewState';
import { Icon, type IconName } from '../../ui/Icon';
import { hrefOf } from '../viewAddress';
import styles from './Tabs.module.css';
import { tabs } from './tabNames';

/** The views of a process. Links, because each has an address. */
export function Tabs() {
  return (
    <nav className={styles.tabs} aria-label="Process views">
      {tabs.map(({ tab, word, icon }) => (
        <TabLink key={tab} tab={tab} word={word} icon={icon} />
      ))}
    </nav>
  );
}

interface TabLinkProps {
  readonly tab: Tab;
  readonly word: string;
  readonly icon: IconName;
}

function TabLink({ tab, word, icon }: TabLinkProps) {
  const current = useEditor((state) => selectProcessViewOrNull(state)?.tab === tab);
  const href = useEditor((state) => hrefOf(state, { tab, part: null, panel: null, field: null }));
  return (
    <a className={styles.tab} href={href} aria-current={current ? 'page' : undefined}>
      <span className={styles.icon}>
        <Icon name={icon} size={18} />
      </span>
      {word}
    </a>
  );
}
