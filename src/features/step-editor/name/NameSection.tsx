import type { Subject } from '../subject';
import { NotesFields } from './notes/NotesFields';
import { RenameField } from './rename/RenameField';
import { SlugField } from './rename/SlugField';
import { TwoNames } from './rename/TwoNames';

/** The name, which others refer to, the slug, and notes for people. */
export function NameSection({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  return (
    <>
      <RenameField subject={subject} />
      {!isChild && action !== null && action.name !== step.name && <TwoNames step={step} action={action} />}
      <SlugField subject={subject} />
      <NotesFields subject={subject} />
    </>
  );
}
