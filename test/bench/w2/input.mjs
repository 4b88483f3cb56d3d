import { randomFrom } from '../lib/random.mjs';

const random = randomFrom(2);

/** What the texts speak of, nested as template engines want it. */
export const data = {
  Octopus: {
    Environment: { Name: 'Production' },
    Project: { Name: 'Harbor Web' },
    Release: { Number: '4.12.0' },
    Machine: { Name: 'web-07' },
  },
  Database: { Production: { Host: 'db-1.harbor.example' }, Staging: { Host: 'db-2.harbor.example' } },
  Servers: Array.from({ length: 50 }, (_, index) => ({ Name: `web-${index}`, Port: String(8000 + random.below(999)) })),
  Settings: Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`Key${index}`, `value ${random.below(1e6)}`]),
  ),
};

/** The same as Octopus variables: `Octopus.Environment.Name`, `Database[Production].Host`, `Servers[0].Name`. */
export const variables = [
  ...Object.entries(data.Octopus).flatMap(([name, own]) => flat(`Octopus.${name}`, own)),
  ...Object.entries(data.Database).flatMap(([name, own]) => flat(`Database[${name}]`, own)),
  ...data.Servers.flatMap((server, index) => flat(`Servers[${index}]`, server)),
  ...flat('Settings', data.Settings),
];

function flat(prefix, own) {
  return Object.entries(own).map(([name, value]) => [`${prefix}.${name}`, value]);
}

const places = new Set([2, 5, 9, 13, 17, 20, 25, 29, 33, 38]);
const scriptLines = Array.from({ length: 40 }, (_, index) =>
  places.has(index)
    ? ['export KEY_', String(index), '="', `Settings.Key${index}`, '"  # as the operations team asked']
    : [`if [ -d /srv/part-${random.below(99)} ]; then rsync -a "$SOURCE/" "$HOME/part"; fi`],
);

/**
 * The texts in one language. `value` writes a value, `loop` a list, `test` a comparison, `lookup` a value found by the
 * value of another; a language without one of them has no text there.
 */
export function textsIn({ value, loop, test, lookup }) {
  const script = scriptLines.map(([line, index, quote, path, rest]) =>
    index ? line + index + quote + value(path) + rest : line,
  );
  return {
    condition: test?.('Octopus.Environment.Name', 'Production', 'true', 'false'),
    name: `Deploy ${value('Octopus.Project.Name')} to ${value('Octopus.Environment.Name')}`,
    script: script.join('\n'),
    loop: loop('Servers', ['Name', 'Port']),
    lookup: lookup?.('Database', 'Octopus.Environment.Name', 'Host'),
  };
}

/**
 * What a developer would write by hand for each text, as a function of what gives a value its name: the limit. It reads
 * the same variables through the same source as the product does.
 */
export const byHand = {
  condition: (get) => (get('Octopus.Environment.Name') === 'Production' ? 'true' : 'false'),
  name: (get) => `Deploy ${get('Octopus.Project.Name')} to ${get('Octopus.Environment.Name')}`,
  script: (get) => {
    let text = '';
    for (let index = 0; index < scriptLines.length; index += 1) {
      const line = scriptLines[index];
      if (index > 0) text += '\n';
      text += line.length === 1 ? line[0] : `${line[0]}${line[1]}${line[2]}${get(line[3])}${line[4]}`;
    }
    return text;
  },
  loop: (get) => {
    let text = '';
    for (let index = 0; index < data.Servers.length; index += 1)
      text += `${get(`Servers[${index}].Name`)}:${get(`Servers[${index}].Port`)};`;
    return text;
  },
  lookup: (get) => get(`Database[${get('Octopus.Environment.Name')}].Host`),
};

/** The same where the values lie in an object, ready to hand: a limit that looks nothing up by a variable's name. */
export const fromObject = {
  script: (given) => {
    let text = '';
    for (let index = 0; index < scriptLines.length; index += 1) {
      const line = scriptLines[index];
      if (index > 0) text += '\n';
      text += line.length === 1 ? line[0] : `${line[0]}${line[1]}${line[2]}${given.Settings[`Key${index}`]}${line[4]}`;
    }
    return text;
  },
  loop: (given) => {
    let text = '';
    for (const server of given.Servers) text += `${server.Name}:${server.Port};`;
    return text;
  },
  lookup: (given) => given.Database[given.Octopus.Environment.Name].Host,
};
