import { type PropertyBag, propertyOf } from '../model/propertyBag';

export interface TemplateScript {
  /** As the property says: `PowerShell`, `Bash`, `Python`, `CSharp`, `FSharp`. */
  readonly language: string;
  readonly text: string;
}

/** The script inside properties, or null when there is none. Without a language it is PowerShell (TR22). */
export function scriptOf(properties: PropertyBag): TemplateScript | null {
  const text = propertyOf(properties, 'Octopus.Action.Script.ScriptBody');
  if (text === null || text.trim() === '') return null;
  const language = propertyOf(properties, 'Octopus.Action.Script.Syntax');
  return { language: language === null || language === '' ? 'PowerShell' : language, text };
}
