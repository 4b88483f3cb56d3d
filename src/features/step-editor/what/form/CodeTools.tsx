import { memo } from 'react';
import { counted } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import type { CodeLanguage } from '../../../../ui/code/languages';
import { languageNames } from './codeLanguage';
import styles from './Form.module.css';

interface CodeToolsProps {
  readonly language: CodeLanguage;
  readonly lines: number;
  readonly isLarge: boolean;
  readonly onLarge: (isLarge: boolean) => void;
}

/** What the text is, and how it is edited. Not drawn again at each letter. */
export const CodeTools = memo(function CodeTools({ language, lines, isLarge, onLarge }: CodeToolsProps) {
  const tabLeaves = useEditor((state) => state.settings.tabLeavesCode);
  const wraps = useEditor((state) => state.settings.wrapsCode);
  const changeSettings = useEditor((state) => state.changeSettings);
  return (
    <div className={styles.codeTools}>
      <span className={styles.codeFacts}>
        {languageNames[language]} · {counted(lines, 'line')}
      </span>
      <Button look="quiet" aria-pressed={wraps} onClick={() => changeSettings({ wrapsCode: !wraps })}>
        Wrap
      </Button>
      <Button
        look="quiet"
        aria-keyshortcuts="Control+M"
        title={`Ctrl+M in the text: Tab ${tabLeaves ? 'indents' : 'goes to the next field'}`}
        onClick={() => changeSettings({ tabLeavesCode: !tabLeaves })}
      >
        {tabLeaves ? 'Tab leaves' : 'Tab indents'}
      </Button>
      {!isLarge && (
        <Button look="quiet" icon="open" onClick={() => onLarge(true)}>
          Larger
        </Button>
      )}
    </div>
  );
});
