import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `main` for the one thing to do, `quiet` without outline, `danger` for what takes away, `link` inside text. */
  readonly look?: 'plain' | 'main' | 'quiet' | 'danger' | 'link';
  readonly icon?: IconName;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be read. */
  readonly whyNot?: string | null | undefined;
}

/** A button with a word. Pressing does nothing while `whyNot` gives a reason. */
export function Button({ look = 'plain', icon, whyNot, children, onClick, className, title, ...rest }: ButtonProps) {
  const refused = whyNot != null && whyNot !== '';
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
      data-look={look}
      aria-disabled={refused || rest['aria-disabled'] || undefined}
      title={refused ? whyNot : title}
      onClick={refused ? (event) => event.preventDefault() : onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  readonly icon: IconName;
  /** What it does, read aloud and shown on hover. */
  readonly label: string;
}

/** A square button with a drawing only; its label is its name. */
export function IconButton({ icon, label, look = 'quiet', whyNot, title, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      look={look}
      whyNot={whyNot}
      title={title ?? label}
      aria-label={whyNot ? `${label}: ${whyNot}` : label}
      data-square=""
    >
      <Icon name={icon} />
    </Button>
  );
}
