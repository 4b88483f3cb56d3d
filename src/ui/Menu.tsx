import { cloneElement, type KeyboardEvent, useEffect, useState } from 'react';
import { fetched } from './lazyScreen';
import styles from './MenuButton.module.css';
import type { MenuProps } from './menuProps';

export type { MenuEntry } from './menuProps';

/** Menus are a fifteenth of the code that a process needs, and none is open at first. */
export const fetchMenus = fetched(() => import('./OpenMenu'));

const fetchEarly = () => void fetchMenus().catch(() => {});

/**
 * A menu button after the ARIA pattern. Until it is used for the first time it is only a button; its menu is fetched when the
 * pointer or the focus comes to it, and opens on the first press.
 */
export function Menu(props: MenuProps) {
  const { trigger, open, onOpenChange } = props;
  const [stage, setStage] = useState<'button' | 'pressed' | 'failed' | 'made'>('button');
  const module = fetchMenus.loaded;
  const isWanted = open ?? stage === 'pressed';
  const isAwaited = isWanted && module === null;
  if (isWanted && module !== null && stage !== 'made') setStage('made');
  useEffect(() => {
    if (!isAwaited) return;
    let isGone = false;
    const fail = () => {
      if (isGone) return;
      setStage('failed');
      onOpenChange?.(false);
    };
    fetchMenus().then(() => isGone || setStage('made'), fail);
    return () => {
      isGone = true;
    };
  }, [isAwaited, onOpenChange]);
  if (stage === 'made' && module !== null) return <module.OpenMenu {...props} />;
  const press = () => {
    setStage('pressed');
    onOpenChange?.(true);
  };
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': false,
        onPointerEnter: fetchEarly,
        onFocus: fetchEarly,
        onClick: press,
        ...(stage === 'failed' ? { onBlur: () => setStage('button') } : {}),
        ...(open === undefined ? { onKeyDown: (event: KeyboardEvent) => opensMenu(event) && press() } : {}),
      })}
      {stage === 'failed' && (
        <span role="alert" className={styles.failed}>
          The menu could not be loaded. Check the connection and press again.
        </span>
      )}
    </>
  );
}

/** The arrow keys open a menu as Enter does; they must not scroll the page. */
function opensMenu(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  event.preventDefault();
  return true;
}
