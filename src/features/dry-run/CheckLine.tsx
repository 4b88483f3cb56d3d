import type { CheckMark, ExplanationCheck, ReasonLink } from '../../core/index';
import { linkText } from '../../state/useFollowLink';
import { Button } from '../../ui/Button';
import { Hidden } from '../../ui/Hidden';
import { Icon, type IconName } from '../../ui/Icon';
import { MissingValues } from './MissingValues';
import { SampleValues } from './SampleValues';
import styles from './WhyPanel.module.css';

const looks: Record<CheckMark, readonly [IconName, string]> = {
  passed: ['check', 'passed'],
  failed: ['close', 'stops here'],
  unknown: ['unknown', 'not known before the deployment'],
  unused: ['dash', 'not used'],
  'not-reached': ['dash', 'not reached'],
};

export interface CheckLineProps {
  readonly check: ExplanationCheck;
  /** The line that decided: highlighted, with its details and links. */
  readonly isDeciding: boolean;
  readonly onFollow: (link: ReasonLink) => void;
}

/** One line of the chain of reasons. */
export function CheckLine({ check, isDeciding, onFollow }: CheckLineProps) {
  const [icon, word] = looks[check.mark];
  const links = check.links.flatMap((link) => {
    const text = linkText(link);
    return text === null ? [] : [{ link, text }];
  });
  const outputs = check.links.flatMap((link) =>
    link.kind === 'scenario' && link.part === 'outputs' ? (link.names ?? []) : [],
  );
  const inputs = check.links.flatMap((link) =>
    link.kind === 'scenario' && link.part === 'inputs' ? (link.names ?? []) : [],
  );
  const named = links.length > 0 ? links[0] : undefined;
  return (
    <li className={styles.check} data-mark={check.mark} data-deciding={isDeciding || undefined}>
      <Icon name={icon} />
      <span className={styles.label}>{check.label}</span>
      <span className={styles.text}>
        <Hidden>{word}: </Hidden>
        {named !== undefined && !isDeciding && check.mark !== 'unused' ? (
          <button
            type="button"
            className={styles.quietLink}
            title={`${named.text}: ${check.label}`}
            onClick={() => onFollow(named.link)}
          >
            {check.text}
          </button>
        ) : (
          <span className={styles.said}>{check.text}</span>
        )}
        {(isDeciding || check.mark === 'failed' || check.mark === 'unknown' || check.id === 'expression') &&
          check.details.map((detail) => (
            <span key={detail} className={styles.detail}>
              {detail}
            </span>
          ))}
        {isDeciding && outputs.length > 0 && <SampleValues names={outputs} />}
        {isDeciding && inputs.length > 0 && <MissingValues names={inputs} />}
        {isDeciding && links.length > 0 && (
          <span className={styles.links}>
            {links.map(({ link, text }) => (
              <Button key={`${link.kind}${text}`} look="link" onClick={() => onFollow(link)}>
                {text}
              </Button>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}
