import { Dialog as Base } from '@base-ui/react/dialog';
import { createElement, type KeyboardEvent, type ReactNode, type RefObject, useCallback, useRef } from 'react';
import { IconButton } from './Button';
import styles from './Dialog.module.css';
import { focusAtOnce, returnTo } from './dialogFocus';

export interface DialogProps {
  readonly title: ReactNode;
  /** A quiet line beside or under the title. */
  readonly note?: ReactNode;
  /** Buttons before the closing one. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** `centre` for questions, `left` and `wide` for panes that cover part of the page; all fill a phone. */
  readonly place?: 'centre' | 'left' | 'wide';
  /** False lets a person use the page beside it. */
  readonly modal?: boolean;
  readonly onClose: () => void;
  /** Where the focus starts; by default the first control of the window, the close button last. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Called on closing; false if something else takes the focus, or the element that gets it. */
  readonly returnsFocus?: () => boolean | HTMLElement;
}

/** A window over the page. Escape and the cross ask to close; focus stays inside and returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, note, actions, children, footer, place = 'centre', modal = true, onClose, initialFocus } = props;
  const { returnsFocus } = props;
  const popup = useRef<HTMLDivElement>(null);
  const first = () => initialFocus?.current ?? usefulIn(popup.current);
  const drawn = useCallback(
    (node: HTMLDivElement | null) => {
      popup.current = node;
      if (node !== null) focusAtOnce(node, () => initialFocus?.current ?? usefulIn(node));
    },
    [initialFocus],
  );
  // A pane over the whole page has the page's one title.
  const titleElement = createElement(place === 'centre' ? 'h2' : 'h1');
  return (
    <Base.Root open modal={modal} disablePointerDismissal={!modal} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        {modal && <Base.Backdrop className={styles.backdrop} data-place={place} />}
        <Base.Popup
          className={styles.dialog}
          data-place={place}
          ref={drawn}
          onKeyDown={pressMain}
          initialFocus={() => focusIn(popup.current) ?? first() ?? true}
          {...(returnsFocus === undefined ? {} : { finalFocus: () => returnTo(returnsFocus()) })}
        >
          <header className={styles.head}>
            <div className={styles.titles}>
              <Base.Title className={styles.title} tabIndex={-1} render={titleElement}>
                {title}
              </Base.Title>
              {note !== undefined && <p className={styles.note}>{note}</p>}
            </div>
            {actions}
            <IconButton icon="close" label="Close" onClick={onClose} />
          </header>
          <div className={styles.body} data-part="body">
            {children}
          </div>
          {footer !== undefined && (
            <footer className={styles.foot} data-part="foot">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const controls =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]';

function focusIn(popup: HTMLElement | null): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && popup?.contains(activeElement) ? activeElement : null;
}

/**
 * The first useful element: the first control of the window itself, otherwise its main button or its title, not the close button.
 */
function usefulIn(popup: HTMLElement | null): HTMLElement | null {
  const [body, foot] = [popup?.querySelector('[data-part="body"]'), popup?.querySelector('[data-part="foot"]')];
  const all = [...(body?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const first = all[0];
  // In a radio group, focus the checked option.
  const made =
    first instanceof HTMLInputElement && first.type === 'radio'
      ? all.find((each) => each instanceof HTMLInputElement && each.name === first.name && each.checked)
      : undefined;
  return (
    made ??
    first ??
    foot?.querySelector<HTMLElement>('button[data-look="main"]') ??
    popup?.querySelector('h1, h2') ??
    null
  );
}

/** Ctrl+Enter presses the main button of the footer from anywhere in the window, unless something inside took the key. */
function pressMain(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const main = event.currentTarget.querySelector<HTMLElement>('footer button[data-look="main"]');
  if (main === null) return;
  event.preventDefault();
  main.click();
}
