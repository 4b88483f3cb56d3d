import { counted, listed, ownOf, textOfBytes, utf8Bytes, withoutMark } from '../core/index';
import type { BackupState } from './backupState';
import type { OpenDocument } from './openDocument';
import { asOtherProjects } from './projectOf';
import type { Slice } from './slice';

const fileName = 'preflight-backup.json';

/** Backs up everything stored in the browser to a file, and restores it. The code is fetched on first use. */
export const backupSlice: Slice<BackupState> = ({ get, set, ports }) => ({
  saveBackup: async () => {
    const [{ backupText }, { backupRecords }] = await Promise.all([
      import('./backup'),
      import('./library/backupRecords'),
    ]);
    const { documents, order, settings, notify } = get();
    const now = ports.now();
    const processes = order.flatMap((id) => ownOf(documents, id) ?? []).map((each) => backupRecords(each, now));
    const own = await ports.ownTemplates?.texts();
    const templates = own?.ok ? own.value : [];
    const bytes = utf8Bytes(backupText(processes, templates, settings));
    const saved = await ports.save({ name: fileName, bytes, handle: null, folder: null, expected: null });
    if (saved.ok) notify(`Downloaded "${fileName}" with ${contentWords(processes.length, templates.length)}.`);
    else if (saved.error.kind !== 'cancelled') notify(saved.error.message, { tone: 'error' });
    if (own !== undefined && !own.ok)
      notify(`Your own templates are not in the backup. ${own.message}`, { tone: 'error' });
  },
  restoreBackup: async (file) => {
    const [{ readBackup }, { restoredBackup }, { isSameProcess }] = await Promise.all([
      import('./backup'),
      import('./restoredBackup'),
      import('./isSameProcess'),
    ]);
    const { notify, changeSettings } = get();
    const backup = file.refusal === undefined ? readBackup(withoutMark(textOfBytes(file.bytes))) : null;
    if (backup === null) {
      const cause = file.refusal ?? `"${file.name}" is not a backup this version can read.`;
      notify(`${cause} Nothing was changed.`, { tone: 'error' });
      return;
    }
    const { documents, damaged } = await restoredBackup(backup, ports);
    const here = Object.values(get().documents);
    const others = documents.filter((each) => !here.some((open) => isSameProcess(open, each)));
    set((state) => {
      const taken = new Set(Object.keys(state.documents));
      const added = others.map((document): OpenDocument => {
        const id = freeId(document.id, taken);
        taken.add(id);
        // A sample in a backup has edits, and from now on is kept like any file.
        return { ...document, id, origin: 'file' };
      });
      const apart = asOtherProjects(added, here);
      return {
        documents: { ...state.documents, ...Object.fromEntries(apart.map((each) => [each.id, each])) },
        order: [...state.order, ...apart.map(({ id }) => id)],
      };
    });
    // What this browser showed last is not part of a backup.
    const { lastProcess, openedAt } = get().settings;
    changeSettings({ ...backup.settings, lastProcess, openedAt });
    const { templates } = backup;
    const kept = templates.length === 0 ? undefined : await ports.ownTemplates?.keep(templates);
    const problems = kept === undefined ? [] : kept.ok ? kept.value : [kept.message];
    const skipped = documents.length - others.length;
    notify(
      [
        `Restored ${contentWords(others.length, kept?.ok ? templates.length - problems.length : 0)}.`,
        ...(skipped === 0 ? [] : [`${countWords(skipped)} ${skipped === 1 ? 'was' : 'were'} already here, unchanged.`]),
        'Open processes were not changed.',
      ].join(' '),
    );
    if (damaged.length > 0) notify(`Not restored, because damaged: ${someOf(damaged).join(', ')}.`, { tone: 'error' });
    if (problems.length > 0)
      notify(`Templates that were not restored: ${someOf(problems, '.').join(' ')}`, { tone: 'error' });
  },
});

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** "3 processes, 2 templates and the settings" */
function contentWords(processes: number, templates: number): string {
  return listed([countWords(processes), ...(templates === 0 ? [] : [counted(templates, 'template')]), 'the settings']);
}

function countWords(count: number): string {
  return counted(count, 'process', 'processes');
}

/** The first five, and how many more there are: a damaged file can have hundreds. */
function someOf(texts: readonly string[], end = ''): readonly string[] {
  const most = 5;
  return texts.length > most ? [...texts.slice(0, most), `and ${texts.length - most} more${end}`] : texts;
}
