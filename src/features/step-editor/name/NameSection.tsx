import { useShown } from '../shownRow';
import { NotesFields } from './notes/NotesFields';
import { RenameField } from './rename/RenameField';
import { SlugField } from './rename/SlugField';
import { TwoNames } from './rename/TwoNames';

/** The name, which others refer to, the slug, and notes for people. */
export function NameSection() {
  const hasTwoNames = useShown(({ step, action, isChild }) => !isChild && action !== null && action.name !== step.name);
  return (
    <>
      <RenameField />
      {hasTwoNames && <TwoNames />}
      <SlugField />
      <NotesFields />
    </>
  );
}
