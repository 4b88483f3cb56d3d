import { useEffect, useState } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { useWorld } from '../world';

/**
 * Says whether the browser may clear its storage, with a button that asks it not to. Shows nothing if the browser does not say.
 */
export function StoragePersistence() {
  const { persistence } = useWorld();
  const { getState } = useEditorStore();
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void persistence.isGranted().then((answer) => current && setGranted(answer));
    return () => {
      current = false;
    };
  }, [persistence]);
  if (isGranted === null) return null;
  if (isGranted) return <p>This browser keeps it even when the disk is nearly full.</p>;

  async function ask(): Promise<void> {
    const answer = await persistence.ask();
    setGranted(answer);
    if (!answer)
      getState().notify(
        'The browser did not agree. It often does once the app is installed or bookmarked; until then, save what you need to files.',
        { tone: 'error' },
      );
  }

  return (
    <p>
      The browser may clear it when the disk is nearly full.{' '}
      <Button look="link" onClick={() => void ask()}>
        Ask the browser to keep it
      </Button>
    </p>
  );
}
