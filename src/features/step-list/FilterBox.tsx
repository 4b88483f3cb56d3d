import type { KeyboardEvent, RefObject } from 'react';
import { SearchBox } from '../../ui/SearchBox';
import { useLetterFirst } from '../../ui/useLetterFirst';

export interface FilterBoxProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly filterBox: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Where the filter is typed. A letter is painted before anything is filtered by it, which may take longer. */
export function FilterBox({ filter, onFilter, filterBox, onKeyDown }: FilterBoxProps) {
  const [text, type] = useLetterFirst(filter, onFilter);
  return (
    <SearchBox
      ref={filterBox}
      label="Filter by name"
      hint="name, number or tag:web"
      value={text}
      onChange={type}
      onKeyDown={onKeyDown}
    />
  );
}
