import styles from './Icon.module.css';

/** Line drawings on a 16 px grid. Each is one path; `filled` ones use the text colour as fill. */
const shapes = {
  add: 'M8 3v10M3 8h10',
  again: 'M13 8A5 5 0 1 1 11.4 4.3M12.9 1.8v3h-3',
  always: 'M3 6.2A5.2 5.2 0 0 1 12.4 5M13 2.2V5.4H9.8M13 9.8A5.2 5.2 0 0 1 3.6 11M3 13.8v-3.2h3.2',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  box: 'M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5 8 7.8 13.5 5M8 7.8v6',
  braces:
    'M6 2.5c-2 0-2 .8-2 2.2S4 7.4 2.5 8C4 8.6 4 9.9 4 11.3s0 2.2 2 2.2M10 2.5c2 0 2 .8 2 2.2s0 2.7 1.5 3.3c-1.5.6-1.5 1.9-1.5 3.3s0 2.2-2 2.2',
  branch: 'M4.5 2.5v11M4.5 10c0-3 7-1.5 7-5.2M11.5 2.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z',
  building: 'M3.5 13.8V2.2h9v11.6M1.8 13.8h12.4M6.2 5h.01M9.8 5h.01M6.2 8h.01M9.8 8h.01M6.8 13.8v-2.6h2.4v2.6',
  check: 'm3.5 8.5 3 3 6-7',
  clock: 'M8 1.9a6.1 6.1 0 1 1 0 12.2A6.1 6.1 0 0 1 8 1.9ZM8 4.6V8l2.4 1.6',
  close: 'm4 4 8 8m0-8-8 8',
  cog: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM8 1.6v2.2M8 12.2v2.2M1.6 8h2.2M12.2 8h2.2M3.5 3.5 5 5M11 11l1.5 1.5M3.5 12.5 5 11M11 5l1.5-1.5',
  collapse: 'm4 6.5 4 4 4-4',
  columns: 'M2.2 3h4.6v10H2.2zM9.2 3h4.6v10H9.2z',
  copy: 'M5.5 5.5v-3h8v8h-3m0-5h-8v8h8z',
  dash: 'M4.5 8h7',
  down: 'M8 3v10M4.2 9.2 8 13l3.8-3.8',
  error: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM6 6l4 4m0-4-4 4',
  expand: 'm6.5 4 4 4-4 4',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2',
  folder: 'M1.8 4.2h4.4l1.4 1.6h6.6v7H1.8z',
  grid: 'M2.2 2.8h11.6v10.4H2.2zM2.2 6.2h11.6M6.2 6.2v7',
  grip: 'M6 3.5h.01M6 8h.01M6 12.5h.01M10 3.5h.01M10 8h.01M10 12.5h.01',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.5V11M8 5v.01',
  'left-out': 'M4 2.5l5.5 7M12 2.5l-5.5 7M4.4 9.4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM11.6 9.4a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  lightning: 'M9.2 1.8 3.8 9h3.8l-.8 5.2L12.2 7H8.4z',
  list: 'M6 4h7.8M6 8h7.8M6 12h7.8M2.6 4h.01M2.6 8h.01M2.6 12h.01',
  lock: 'M3.5 7.2h9v6.3h-9zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  'no-targets': 'M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM8 1v3.4M8 11.6V15M1 8h3.4M11.6 8H15',
  'not-reached': 'M2.2 8h6.6M6.2 5.2 9 8l-2.8 2.8M12.6 3v10',
  off: 'M8 1.9a6.1 6.1 0 1 1 0 12.2A6.1 6.1 0 0 1 8 1.9ZM3.8 12.2l8.4-8.4',
  open: 'M9.5 2.5h4v4M13.5 2.5 8 8M11.5 9.5v4h-9v-9h4',
  page: 'M4 1.8h5l3.2 3.2v9.2H4zM6.2 8h3.6M6.2 10.8h3.6',
  pencil: 'M2.8 13.2l.7-3L10.8 2.9l2.3 2.3-7.3 7.3zM9.2 4.5l2.3 2.3',
  pin: 'M8 14.2C5 10.6 3.6 8.4 3.6 6.2a4.4 4.4 0 0 1 8.8 0c0 2.2-1.4 4.4-4.4 8ZM8 6.2v.01',
  'pin-off': 'M8 14.2C5 10.6 3.6 8.4 3.6 6.2a4.4 4.4 0 0 1 8.8 0c0 2.2-1.4 4.4-4.4 8ZM2.4 13 13.6 2.4',
  plane: 'M14 2 2 7.6l5 1.9L9 14zM7 9.5l3-3',
  redo: 'M10.2 3 13 5.9l-2.8 2.9M13 5.9H6.8a3.9 3.9 0 0 0 0 7.8H9',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
  reorder: 'M5 13V3M2.4 5.6 5 3l2.6 2.6M11 3v10M8.4 10.4 11 13l2.6-2.6',
  // A disc with the tick cut out of it.
  runs: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2ZM4.25 8.82 6.45 11.12A.9.9 0 0 0 7.79 11.08L11.79 6.38A.9.9 0 0 0 10.41 5.22L7.06 9.16 5.55 7.58A.9.9 0 0 0 4.25 8.82Z',
  'runs-assumed': 'M4.9 8.2 7.1 10.5l4-4.7',
  save: 'M8 2.5v7.3M5 7l3 3 3-3M2.8 11v2.4h10.4V11',
  scope: 'M4.2 2.2h7.6a2 2 0 0 1 2 2v7.6a2 2 0 0 1-2 2H4.2a2 2 0 0 1-2-2V4.2a2 2 0 0 1 2-2Z',
  search: 'M7 2.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2ZM10.4 10.4 14 14',
  skipped: 'M8 1.9a6.1 6.1 0 1 1 0 12.2A6.1 6.1 0 0 1 8 1.9ZM5.2 9.8c.2-2 1.4-3 3.2-3h2.4M9.3 5l1.7 1.8-1.7 1.8',
  stairs: 'M2 13.4h3.6v-3.6h3.6V6.2h3.6V2.6h1.6',
  undo: 'M5.8 3 3 5.9l2.8 2.9M3 5.9h6.2a3.9 3.9 0 0 1 0 7.8H7',
  unknown: 'M8 1.3 14.7 8 8 14.7 1.3 8ZM6.5 6.6c.1-1 .7-1.5 1.5-1.5s1.5.5 1.5 1.3c0 1-1.5 1.3-1.5 2.3M8 10.9v.01',
  up: 'M8 13V3M4.2 6.8 8 3l3.8 3.8',
  waits: 'M5.5 3v10M10.5 3v10',
  warning: 'M8 2 14.6 13.6H1.4ZM8 6.3v3.4M8 11.7v.01',
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside a word; hidden from assistive technology, because the word says it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={styles.icon}
      data-icon={name}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
      {name === 'runs-assumed' && <circle className={styles.broken} cx="8" cy="8" r="6.2" />}
      {name === 'scope' && <path className={styles.whole} d="M5.5 8h5" />}
    </svg>
  );
}
