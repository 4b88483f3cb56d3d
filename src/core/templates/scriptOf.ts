import { type PropertyBag, propertyOf } from '../model/propertyBag';

export interface TemplateScript {
  /** As in the property: `PowerShell`, `Bash`, `Python`, `CSharp`, `FSharp`. */
  readonly language: string;
  readonly text: string;
}

/** The inline script in properties, or null if there is none. The default language is PowerShell (TR22). */
export function scriptOf(properties: PropertyBag): TemplateScript | null {
  const text = propertyOf(properties, 'Octopus.Action.Script.ScriptBody');
  if (text === null || text.trim() === '') return null;
  const language = propertyOf(properties, 'Octopus.Action.Script.Syntax');
  return { language: language === null || language === '' ? 'PowerShell' : language, text };
}
