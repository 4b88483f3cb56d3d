import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { listWidths } from '../../state/settings';
import { useEditor } from '../../state/useEditor';
import styles from './ListWidth.module.css';

const keyStep = 16;

/** The divider beside the list, moved by pointer or arrow keys; a double click resets it. */
export function ListWidth() {
  const width = useEditor((state) => state.settings.listWidth);
  const changeSettings = useEditor((state) => state.changeSettings);
  const grip = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const { min, max, normal } = listWidths;
  const set = (wanted: number) => changeSettings({ listWidth: Math.round(Math.min(max, Math.max(min, wanted))) });
  function onKeyDown(event: KeyboardEvent) {
    const wanted = { ArrowLeft: width - keyStep, ArrowRight: width + keyStep, Home: min, End: max, Enter: normal }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  }
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture?.(event.pointerId);
    grip.current = { from: event.clientX, width };
  }
  return (
    <div
      className={styles.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      title="Drag to change the width of the list; double click for the normal width"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grip.current !== null) set(grip.current.width + event.clientX - grip.current.from);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onDoubleClick={() => set(normal)}
    />
  );
}
