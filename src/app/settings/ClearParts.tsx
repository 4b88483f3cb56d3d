import { counted, quotedNames } from '../../core/index';
import {
  choicesMade,
  clearHistory,
  clearVersions,
  editsKept,
  purgeAll,
  resetSettings,
  versionsKept,
} from '../../state/clearParts';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { TemplateSource } from '../TemplateSource';
import { LibrariesLine } from './LibrariesLine';
import { notRead } from './notRead';
import { PartLine, type PartLineProps } from './PartLine';
import styles from './SettingLines.module.css';

/** What the browser keeps beside the processes, each with a way to remove it alone. */
export function ClearParts() {
  const store = useEditorStore();
  const isReady = useEditor((state) => state.library.commands !== null && state.library.status === 'ready');
  const setAside = useEditor((state) => state.library.setAside);
  const removed = useEditor((state) => state.library.removed);
  const edits = useEditor(editsKept);
  const versions = useEditor(versionsKept);
  const choices = useEditor((state) => choicesMade(state.settings));
  const keptWhy = isReady ? null : notRead;
  const lines: readonly PartLineProps[] = [
    {
      what: 'Recently removed processes',
      amount: counted(removed.length, 'process', 'processes'),
      whyNot: keptWhy ?? (removed.length === 0 ? 'No process was removed in the last 30 days' : null),
      lost: `${quotedNames(titles(removed))} cannot be brought back any more. Files are not touched.`,
      clear: async () => {
        await purgeAll(
          store,
          removed.map(({ key }) => key),
        );
        return [];
      },
    },
    {
      what: 'Processes that cannot be read',
      amount: counted(setAside.length, 'process', 'processes'),
      whyNot: keptWhy ?? (setAside.length === 0 ? 'Everything can be read' : null),
      lost: `What is stored of ${quotedNames(titles(setAside))} is lost. The library can export it first.`,
      clear: async () => {
        await purgeAll(
          store,
          setAside.map(({ key }) => key),
        );
        return [];
      },
    },
    {
      what: 'Undo history',
      amount: counted(edits, 'edit'),
      whyNot: keptWhy ?? (edits === 0 ? 'There is nothing to undo' : null),
      lost: `${counted(edits, 'edit')} of all processes can no longer be undone or redone. The processes stay as they are now, with their versions.`,
      clear: () => clearHistory(store),
    },
    {
      what: 'Saved versions',
      amount: counted(versions, 'version'),
      whyNot: keptWhy ?? (versions === 0 ? 'No version is saved' : null),
      lost: `${counted(versions, 'version')} of all processes can no longer be viewed or restored. The processes stay as they are now.`,
      clear: () => clearVersions(store),
    },
  ];
  return (
    <ul className={styles.lines} aria-label="Parts that can be removed">
      {lines.map((line) => (
        <PartLine key={line.what} {...line} />
      ))}
      <TemplateSource>
        <LibrariesLine />
      </TemplateSource>
      <PartLine
        what="Settings"
        amount={choices === 0 ? 'all default' : `${counted(choices, 'setting')} changed`}
        whyNot={choices === 0 ? 'All settings have their defaults' : null}
        lost="Everything you chose on this page goes back to its default: appearance, dates, keys, saving, exports."
        word="Reset"
        clear={async () => {
          resetSettings(store);
          return [];
        }}
      />
    </ul>
  );
}

function titles(all: readonly { readonly title: string }[]): readonly string[] {
  return all.map(({ title }) => title);
}
