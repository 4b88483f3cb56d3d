/** Scope alone (environment, channel, roles) for each leaf, by a plain function over arrays. Gives how many run. */
export function byFunction({ process, model, scenario }) {
  const rows = process.steps.map((step) => ({
    action: step.actions[0],
    roles: step.properties.get('Octopus.Action.TargetRoles')?.split(',') ?? [],
  }));
  let runs = 0;
  for (const { name } of model.environments)
    for (const target of model.targets) {
      if (!target.environments.includes(name)) continue;
      for (const row of rows) if (isInScope(row, target, name, scenario.run.channel)) runs += 1;
    }
  return runs;
}

function isInScope({ action, roles }, target, environment, channel) {
  if (target.disabled) return false;
  if (action.environments.length > 0 && !action.environments.includes(environment)) return false;
  if (action.excludedEnvironments.includes(environment)) return false;
  if (action.channels.length > 0 && !action.channels.includes(channel)) return false;
  return roles.length === 0 || roles.some((role) => target.roles.includes(role));
}

/** The same with everything turned into numbers beforehand: one comparison of bits a leaf. */
export function byMasks({ process, model, scenario }) {
  const roles = new Map();
  const bitOf = (role) => {
    if (!roles.has(role)) roles.set(role, 1 << roles.size);
    return roles.get(role);
  };
  const maskOf = (names) => names.reduce((mask, name) => mask | bitOf(name), 0);
  const targets = model.targets.map((target) => (target.disabled ? 0 : maskOf(target.roles) | (1 << 30)));
  const wanted = process.steps.map((step) => {
    const tags = step.properties.get('Octopus.Action.TargetRoles');
    return tags === undefined ? 1 << 30 : maskOf(tags.split(','));
  });
  const here = new Map(model.environments.map(({ name }) => [name, []]));
  model.targets.forEach((target, at) => {
    for (const name of target.environments) here.get(name).push(targets[at]);
  });
  let runs = 0;
  for (const { name } of model.environments) {
    const rows = process.steps.flatMap(({ actions: [action] }, at) => {
      const isIn = action.environments.length === 0 || action.environments.includes(name);
      const isOut = action.excludedEnvironments.includes(name);
      const isChannel = action.channels.length === 0 || action.channels.includes(scenario.run.channel);
      return isIn && !isOut && isChannel ? [wanted[at]] : [];
    });
    const masks = here.get(name);
    for (let target = 0; target < masks.length; target += 1)
      for (let row = 0; row < rows.length; row += 1) if ((masks[target] & rows[row]) !== 0) runs += 1;
  }
  return runs;
}
