import { useEffect, useState } from 'react';
import { useEditor } from '../../state/useEditor';
import type { Notice } from '../../state/viewState';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './Notices.module.css';

/** How long a message stays that needs no answer, in milliseconds; the time stops while it is hovered or focused. */
const staysFor = 15_000;

/** Short messages about what happened. Errors, and what must not be missed, stay until they are dismissed. */
export function Notices() {
  const notices = useEditor((state) => state.notices);
  return (
    <section className={styles.notices} aria-label="Messages" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const dismiss = useEditor((state) => state.dismiss);
  const undoEdit = useEditor((state) => state.undoEdit);
  const { undoes } = notice;
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held || notice.stays || notice.tone === 'error') return;
    const timer = setTimeout(() => dismiss(notice.id), staysFor);
    return () => clearTimeout(timer);
  }, [held, notice, dismiss]);

  return (
    <div
      className={styles.notice}
      data-tone={notice.tone}
      role="group"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {notice.tone === 'error' && <Icon name="error" />}
      <p className={styles.text} role={notice.tone === 'error' ? 'alert' : undefined}>
        {notice.text}
      </p>
      {notice.bringsBack !== undefined && <BringBack notice={notice} removed={notice.bringsBack} />}
      {undoes !== null && (
        <Button
          look="link"
          onClick={() => {
            undoEdit(undoes);
            dismiss(notice.id);
          }}
        >
          Undo
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={() => dismiss(notice.id)} />
    </div>
  );
}

/** Brings back a process that was just removed. */
function BringBack({ notice, removed }: { readonly notice: Notice; readonly removed: string }) {
  const dismiss = useEditor((state) => state.dismiss);
  const commands = useEditor((state) => state.library.commands);
  return (
    <Button
      look="link"
      onClick={() => {
        void commands?.bringBack(removed);
        dismiss(notice.id);
      }}
    >
      Undo
    </Button>
  );
}
