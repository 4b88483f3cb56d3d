const actions = ['script', 'package', 'approve', 'notify'];

/** The 24 steps that every page shows, so that all of them draw the same content. */
export const STEPS = Array.from({ length: 24 }, (_, index) => ({
  id: `step-${index + 1}`,
  name: `Step ${index + 1}: ${['Build', 'Deploy web', 'Migrate database', 'Smoke test'][index % 4]}`,
  action: actions[index % actions.length],
  target: ['web', 'db', 'worker'][index % 3],
}));

/** One line of YAML for each step. */
export const TEXT = STEPS.map(
  ({ name, action, target }) => `- { name: "${name}", action: ${action}, target: ${target} }`,
).join('\n');

/** Where a diagram puts a step: six columns, four rows. */
export const place = (index) => ({ x: 40 + (index % 6) * 180, y: 60 + Math.floor(index / 6) * 160 });
