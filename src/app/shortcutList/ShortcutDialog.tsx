import { Dialog } from '../../ui/Dialog';
import { ShortcutList } from './ShortcutList';

/** The keys of the app, over the page. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" place="wide" onClose={onClose}>
      <ShortcutList />
    </Dialog>
  );
}
