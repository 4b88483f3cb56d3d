import type { Process } from '../../../src/core/index';

/** The file of the table, with a line of its own in every action, so that each can be known again in what is saved. */
export const moveFile = [
  stepText('Approve', ['Approve:Octopus.Manual']),
  stepText('Build', ['Build']),
  stepText('Web', ['Drain', 'Copy', 'Start'], { tag: 'web' }),
  stepText('Api', ['Api'], { tag: 'api', with: true }),
  stepText('Jobs', ['Stop', 'Swap']),
  stepText('Check', ['Check:Octopus.HealthCheck']),
  stepText('Notify', ['Notify']),
  stepText('Tidy', ['Tidy']),
].join('\n');

function stepText(name: string, actions: readonly string[], more: { tag?: string; with?: boolean } = {}): string {
  const properties =
    more.tag === undefined ? '' : `\n    properties = {\n        Octopus.Action.TargetRoles = "${more.tag}"\n    }`;
  const start = more.with ? '\n    start_trigger = "StartWithPrevious"' : '';
  const blocks = actions.map((action) => {
    const [called = '', type = 'Octopus.Script'] = action.split(':');
    const head = actions.length === 1 ? 'action {' : `action "${called.toLowerCase()}" {\n        name = "${called}"`;
    const body = type === 'Octopus.Script' ? `\n            Octopus.Action.Script.ScriptBody = "echo ${called}"` : '';
    return `\n\n    ${head}\n        action_type = "${type}"\n        properties = {${body}\n        }\n    }`;
  });
  return `step "${name.toLowerCase()}" {\n    name = "${name}"${start}${properties}${blocks.join('')}\n}\n`;
}

/** "Approve Web(Drain,Copy)" */
export function shapeOf({ steps }: Process): string {
  return steps
    .map(({ name, actions }) => (actions.length > 1 ? `${name}(${actions.map((action) => action.name)})` : name))
    .join(' ');
}
