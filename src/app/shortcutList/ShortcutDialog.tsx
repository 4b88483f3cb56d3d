import { Dialog } from '../../ui/Dialog';
import { ShortcutList } from './ShortcutList';
import styles from './ShortcutList.module.css';

/** The keys of the app, over the page. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" place="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a control in it, only the focus lets keys scroll it */}
      <div className={styles.page} role="group" aria-label="Shortcuts by area" tabIndex={0}>
        <ShortcutList heading="h2" />
      </div>
    </Dialog>
  );
}
