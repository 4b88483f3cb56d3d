/** The record of a small template that breaks no rule; `change` replaces fields. */
export function templateRecord(name: string, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    Id: guidOf(name),
    Name: name,
    Description: `Does ${name}.`,
    ActionType: 'Octopus.Script',
    Version: 1,
    Packages: [],
    Properties: {
      'Octopus.Action.Script.ScriptSource': 'Inline',
      'Octopus.Action.Script.Syntax': 'Bash',
      'Octopus.Action.Script.ScriptBody': `echo "${name}"`,
    },
    Parameters: [
      {
        Id: guidOf(`${name} message`),
        Name: 'Message',
        Label: 'Message',
        HelpText: 'What to say.',
        DefaultValue: 'hello',
        DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
      },
    ],
    LastModifiedBy: 'tester',
    $Meta: { ExportedAt: '2026-01-01T00:00:00.000Z', OctopusVersion: '2026.1.1', Type: 'ActionTemplate' },
    Category: 'other',
    ...change,
  };
}

export function templateText(name: string, change: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify(templateRecord(name, change), null, 2)}\n`;
}

/** A GUID that only the text decides. */
export function guidOf(text: string): string {
  let hash = 7;
  for (const unit of text) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 0xffffffffffff;
  return `1a2b3c4d-5e6f-4a1b-8c2d-${hash.toString(16).padStart(12, '0')}`;
}
