import { type LanguageSupport, StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { oclMode } from './oclMode';

/** Languages a text can be shown in. */
export type CodeLanguage = 'ocl' | 'json' | 'powershell' | 'bash' | 'python' | 'csharp' | 'fsharp' | 'yaml' | 'plain';

/** Whether blocks of it can be folded. The modes of the other languages know words and no blocks. */
export function hasFolds(language: CodeLanguage): boolean {
  return language === 'ocl' || language === 'json';
}

/** Fetches what a language needs; each comes only once it is shown. */
export async function languageExtension(language: CodeLanguage): Promise<Extension | LanguageSupport> {
  switch (language) {
    case 'ocl':
      return oclMode;
    case 'json':
      return (await import('@codemirror/lang-json')).json();
    case 'powershell':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/powershell')).powerShell);
    case 'bash':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/shell')).shell);
    case 'python':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/python')).python);
    case 'csharp':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/clike')).csharp);
    case 'fsharp':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/mllike')).fSharp);
    case 'yaml':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/yaml')).yaml);
    case 'plain':
      return [];
  }
}
