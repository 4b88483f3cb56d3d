import { MenuAt } from '../../../ui/MenuAt';
import type { Opening } from './matrixColumns';

export interface HeadMenuProps {
  readonly environment: string;
  /** The button of the heading. */
  readonly anchor: HTMLElement;
  readonly opening: Opening | null;
  readonly onOpen: (opening: Opening | null) => void;
  readonly onClosed: () => void;
}

/** The menu of a heading: opens its environment to target tags or targets. One for all headings, made when it is asked for. */
export function HeadMenu({ environment, anchor, opening, onOpen, onClosed }: HeadMenuProps) {
  return (
    <MenuAt
      label={`Show ${environment} as`}
      anchor={anchor}
      onClosed={onClosed}
      entries={() => [
        { kind: 'check', label: 'Whole environment', checked: opening === null, onSelect: () => onOpen(null) },
        { kind: 'check', label: 'Target tags', checked: opening === 'role', onSelect: () => onOpen('role') },
        { kind: 'check', label: 'Targets', checked: opening === 'target', onSelect: () => onOpen('target') },
      ]}
    />
  );
}
