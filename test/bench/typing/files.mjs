/** Files of a process of 1,000 steps, each with a script, for 20 environments and 1,000 targets. */
const numbered = (count, of) => Array.from({ length: count }, (_, at) => of(at + 1));

const script = numbered(40, (at) => `echo "Line ${at} of #{Octopus.Environment.Name}"`).join('\n');

export function largeProcess() {
  const steps = numbered(
    1000,
    (at) => `step "step-${at}" {
    name = "Step ${at}"
    properties = {
        Octopus.Action.TargetRoles = "role-${at % 50}"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.Script.ScriptBody = <<-EOT
${script}
EOT
            Octopus.Action.Script.ScriptSource = "Inline"
            Octopus.Action.Script.Syntax = "Bash"
        }
    }
}
`,
  );
  const environments = numbered(20, (at) => ({ name: `Environment ${at}` }));
  const targets = numbered(1000, (at) => ({
    name: `target-${at}`,
    environments: [`Environment ${(at % 20) + 1}`],
    roles: [`role-${at % 50}`],
  }));
  return {
    'deployment_process.ocl': steps.join('\n'),
    'preflight.model.json': JSON.stringify({ schemaVersion: 1, environments, targets }),
  };
}
