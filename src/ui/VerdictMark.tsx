import { Icon, type IconName } from './Icon';
import styles from './VerdictMark.module.css';

/** The eleven words a person reads of a decision; shape, colour and word always go together. */
const looks = {
  Runs: ['runs', 'runs'],
  Waits: ['waits', 'waits'],
  Skipped: ['skipped', 'skipped'],
  Error: ['warning', 'fails'],
  'Not in scope': ['scope', 'scope'],
  'No targets': ['no-targets', 'no-target'],
  Off: ['off', 'off'],
  'Left out': ['left-out', 'off'],
  Fails: ['error', 'fails'],
  'Not reached': ['not-reached', 'not-reached'],
  Unknown: ['unknown', 'unknown'],
} as const satisfies Record<string, readonly [IconName, string]>;

export type VerdictWord = keyof typeof looks;

/** The tone of a verdict, which names its colours in `tokens.css`. */
export function verdictTone(verdict: VerdictWord): string {
  return looks[verdict][1];
}

/** The drawing of a verdict and its tone; `data-tone` and the class colour what they stand on. */
export function verdictSign(
  verdict: VerdictWord,
  isAssumed: boolean,
): { readonly icon: IconName; readonly tone: string; readonly className: string } {
  const [shape, tone] = looks[verdict];
  return { icon: isAssumed && verdict === 'Runs' ? 'runs-assumed' : shape, tone, className: styles.tone ?? '' };
}

export interface VerdictMarkProps {
  readonly verdict: VerdictWord;
  /** The words shown, such as "Runs 4"; the verdict itself when absent. */
  readonly label?: string;
  /** It rests on something nobody gave: a mark of its own, drawn with a broken line. */
  readonly isAssumed?: boolean;
  /** `pill` has a wash (but not on Runs), `plain` never: for tables full of verdicts. `sign` is the drawing alone. */
  readonly look?: 'pill' | 'plain' | 'sign';
}

/** One verdict. The normal is quiet: "Runs" has no wash. */
export function VerdictMark({ verdict, label, isAssumed = false, look = 'pill' }: VerdictMarkProps) {
  const { icon, tone, className } = verdictSign(verdict, isAssumed);
  return (
    <span className={`${styles.mark} ${className}`} data-tone={tone} data-look={look} data-verdict={verdict}>
      <Icon name={icon} size={13} />
      {look !== 'sign' && <span className={styles.word}>{label ?? verdict}</span>}
    </span>
  );
}
