import { type CSSProperties, lazy, Suspense, useMemo, useRef, useState } from 'react';
import { jsonValueOf } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { Dialog } from '../../../../ui/Dialog';
import { TextArea } from '../../../../ui/TextInput';
import { TextPreview } from '../../expression/TextPreview';
import { useAction } from '../../shownRow';
import { CodeTools } from './CodeTools';
import { codeLanguage } from './codeLanguage';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { isExpression, writtenValue } from './parameterValue';

const CodeEditor = lazy(() =>
  import('../../../../ui/code/CodeEditor').then((module) => ({ default: module.CodeEditor })),
);

/** A script or another text of many lines: in colours, with line numbers and find, as large as wanted. */
export function CodeControl({ ties, parameter, value, onChange }: ParameterControlProps) {
  const [isLarge, setLarge] = useState(false);
  const name = useAction((action) => action.name);
  const tabLeaves = useEditor((state) => state.settings.tabLeavesCode);
  const wraps = useEditor((state) => state.settings.wrapsCode);
  const changeSettings = useEditor((state) => state.changeSettings);
  // Text begun before the editor has loaded carries over to it.
  const begun = useRef<HTMLTextAreaElement | null>(null);
  const language = useAction((action) => codeLanguage(action, parameter));
  const lines = value.text === '' ? 0 : value.text.trimEnd().split('\n').length;
  const isBroken = useMemo(() => language === 'json' && !isJson(value.text), [language, value.text]);
  const change = (text: string) => onChange(writtenValue(parameter, text));
  const editor = (
    <Suspense
      fallback={
        <TextArea
          {...ties}
          aria-label={parameter.label}
          code
          rows={Math.min(20, lines + 1)}
          value={value.text}
          onChange={change}
          onFocus={(event) => {
            begun.current = event.currentTarget;
          }}
          onBlur={(event) => {
            if (event.relatedTarget !== null) begun.current = null;
          }}
        />
      }
    >
      <CodeEditor
        label={parameter.label}
        text={value.text}
        language={language}
        wraps={wraps}
        begun={begun}
        tabLeaves={tabLeaves}
        onTabLeaves={(tabLeavesCode) => changeSettings({ tabLeavesCode })}
        onChange={change}
      />
    </Suspense>
  );
  const tools = <CodeTools {...{ language, lines, isLarge }} onLarge={setLarge} />;
  return (
    <>
      <div className={styles.codeBox} style={{ '--lines': Math.min(18, Math.max(3, lines)) } as CSSProperties}>
        {tools}
        {!isLarge && <div className={styles.codeText}>{editor}</div>}
      </div>
      {isBroken && <p className={styles.problem}>This is not JSON the server could read; kept as it is.</p>}
      <TextPreview text={value.text} />
      {isLarge && (
        <Dialog title={`${parameter.label} of ${name}`} place="wide" onClose={() => setLarge(false)}>
          <div className={styles.largeCode}>
            {tools}
            <div className={styles.codeText}>{editor}</div>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Whether a text can be taken for JSON; one with expressions may become JSON once they are filled in. */
function isJson(text: string): boolean {
  return text.trim() === '' || isExpression(text) || jsonValueOf(text).ok;
}
