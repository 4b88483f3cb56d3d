import { type Action, ownOf, propertyOf, type TemplateParameter } from '../../../../core/index';
import type { CodeLanguage } from '../../../../ui/code/languages';

const bySyntax: Readonly<Record<string, CodeLanguage>> = {
  powershell: 'powershell',
  bash: 'bash',
  python: 'python',
  csharp: 'csharp',
  fsharp: 'fsharp',
  ps1: 'powershell',
  sh: 'bash',
  py: 'python',
  'c#': 'csharp',
  'f#': 'fsharp',
  csx: 'csharp',
  fsx: 'fsharp',
  yaml: 'yaml',
  json: 'json',
  hcl: 'ocl',
};

/** What a code field holds: as the catalogue says, by the end of its name, or by the language the action chose. */
export function codeLanguage(action: Action, parameter: TemplateParameter): CodeLanguage {
  const { name, control, language } = parameter;
  if (control === 'json' || control === 'bindingsJson') return 'json';
  if (/ScriptBody$/i.test(name)) {
    const syntax = propertyOf(action.properties, 'Octopus.Action.Script.Syntax') ?? 'PowerShell';
    return ownOf(bySyntax, syntax.toLowerCase()) ?? 'plain';
  }
  const said = (language ?? /\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase();
  const known = ownOf(bySyntax, said);
  if (known !== undefined) return known;
  if (/Yaml(Values)?$/i.test(name)) return 'yaml';
  if (/(ResourceGroup|CloudFormation)Template$/i.test(name)) return 'json';
  return 'plain';
}

/** The language in words. */
export const languageNames: Readonly<Record<CodeLanguage, string>> = {
  ocl: 'HCL',
  json: 'JSON',
  powershell: 'PowerShell',
  bash: 'Bash',
  python: 'Python',
  csharp: 'C#',
  fsharp: 'F#',
  yaml: 'YAML',
  plain: 'Text',
};
