import { useSyncExternalStore } from 'react';
import { until } from '../../state/until';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { applyPendingText } from '../applyPendingText';
import { useWorld } from '../world';

/** Says that a newer version of the app is available. It is installed on request, never in the middle of an edit. */
export function UpdateNote({ className }: { readonly className?: string | undefined }) {
  const { update } = useWorld();
  const store = useEditorStore();
  const isReady = useSyncExternalStore(update.subscribe, update.isReady);
  if (!isReady) return null;
  return (
    <span className={className}>
      A new version of Preflight is ready.{' '}
      <Button
        look="link"
        onClick={async () => {
          applyPendingText();
          // The page asks before it is left with an edit that is not kept yet, and a second later there is none.
          await until(store, ({ keeping }) => keeping !== 'pending');
          update.apply();
        }}
      >
        Load it
      </Button>
    </span>
  );
}
