import type { Fact, FactKind } from '../../core/index';
import { Icon, type IconName } from '../../ui/Icon';
import styles from './RowBadges.module.css';

/** Signs of one row at most; the others are counted. */
const most = 4;

const icons: Readonly<Partial<Record<FactKind, IconName>>> = {
  rolling: 'stairs',
  roles: 'no-targets',
  place: 'cog',
  environments: 'pin',
  excluded: 'pin-off',
  channels: 'branch',
  tenants: 'building',
  failure: 'lightning',
  always: 'always',
  expression: 'braces',
  parallel: 'waits',
  packages: 'box',
  required: 'lock',
  retries: 'again',
  time: 'clock',
  notes: 'page',
};

/** Facts as signs, each with a tip. Purely visual: the row has them all as text. */
export function RowBadges({ facts }: { readonly facts: readonly Fact[] }) {
  const drawn = facts.flatMap(({ kind, text }) => {
    const icon = icons[kind];
    return icon === undefined ? [] : [{ icon, text }];
  });
  const shown = drawn.slice(0, most);
  const others = drawn.slice(shown.length);
  if (drawn.length === 0) return null;
  return (
    <span className={styles.badges} aria-hidden="true">
      {shown.map(({ icon, text }) => (
        <span key={text} className={styles.badge} data-tip={text}>
          <Icon name={icon} size={14} />
        </span>
      ))}
      {others.length > 0 && (
        <span className={styles.others} data-tip={others.map(({ text }) => text).join(' · ')}>
          +{others.length}
        </span>
      )}
    </span>
  );
}
