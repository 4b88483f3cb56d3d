import { useState } from 'react';
import type { StepTemplate } from '../../core/index';
import type { TemplatesFound } from '../../state/ports';
import { useShelfChanges } from '../../state/useTemplateShelf';

/** Templates read from files or a text, waiting for confirmation. */
export interface ImportOffer {
  /** Name of the file or folder it came from. */
  readonly title: string;
  readonly read: TemplatesFound;
}

export interface TemplateImport {
  readonly offer: ImportOffer | null;
  /** Files are being read. */
  readonly isReading: boolean;
  takeFiles(files: readonly File[]): Promise<void>;
  takeDrop(transfer: DataTransfer): Promise<void>;
  takeText(text: string): Promise<void>;
  close(): void;
}

/** Imports template files: they are read at once, and stored only after confirmation. */
export function useTemplateImport(builtins: readonly StepTemplate[]): TemplateImport {
  const { readFiles, readText, droppedFiles } = useShelfChanges();
  const [offer, setOffer] = useState<ImportOffer | null>(null);
  const [isReading, setReading] = useState(false);
  async function show(title: string, reading: Promise<TemplatesFound>): Promise<void> {
    setReading(true);
    const read = await reading;
    setReading(false);
    setOffer({ title, read });
  }
  return {
    offer,
    isReading,
    takeFiles: async (files) => {
      if (files.length > 0) await show(titleOf(files), readFiles(files, builtins));
    },
    takeDrop: async (transfer) => {
      const { name, files, unreadable } = await droppedFiles(transfer);
      // An empty list is read as well: that nothing was in it is then said like for any other.
      await show(
        withoutEnding(name),
        readFiles(files, builtins).then((read) => withUnreadable(read, unreadable)),
      );
    },
    takeText: (text) => show('Pasted text', readText(text, builtins)),
    close: () => setOffer(null),
  };
}

function withUnreadable(read: TemplatesFound, paths: readonly string[]): TemplatesFound {
  const message = 'The browser could not read it. It may have been moved or changed; drop it again.';
  return { ...read, problems: [...read.problems, ...paths.map((path) => ({ path, template: '', message }))] };
}

/** The folder the files are in, else the one file, its ending left out. */
function titleOf(files: readonly File[]): string {
  const [first] = files;
  const folder = first?.webkitRelativePath.split('/')[0] ?? '';
  if (folder !== '') return folder;
  return files.length === 1 ? withoutEnding(first?.name ?? '') : `${files.length} files`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.(json|zip)$/i, '');
}
