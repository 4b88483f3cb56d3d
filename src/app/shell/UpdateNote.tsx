import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button';
import { finishTyping } from '../finishTyping';
import { useWorld } from '../world';

/** Says that a newer version of the app is available. It is installed on request, never in the middle of an edit. */
export function UpdateNote() {
  const { update } = useWorld();
  const isReady = useSyncExternalStore(update.subscribe, update.isReady);
  if (!isReady) return null;
  return (
    <span>
      A new version of Preflight is ready.{' '}
      <Button
        look="link"
        onClick={() => {
          finishTyping();
          update.apply();
        }}
      >
        Load it
      </Button>
    </span>
  );
}
