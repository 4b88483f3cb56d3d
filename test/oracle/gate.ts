import type { VectorInput } from '../support/conformance/scenarios';
import { frozen } from './freezes';
import { prompts } from './values';

/** What the gate says; warnings and notes are those of the checks up to there. */
export interface GateResult {
  readonly code: string;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Section 2 of the rules, in its order; the no-target question is asked by the caller. */
export function gateOf(input: VectorInput): GateResult {
  const first = beforeFreezes(input);
  if (first !== 'GATE_OK') return { code: first, warnings: [], notes: [] };
  const freeze = frozen(input);
  if (freeze.blocked) return { code: 'GATE_FROZEN', warnings: [], notes: freeze.notes };
  const asked = prompts(input);
  const warnings = [...freeze.warnings, ...asked.warnings];
  const notes = [...freeze.notes, ...asked.notes];
  const { specificTargets = [], excludedTargets = [] } = input.run;
  const code = asked.isMissing
    ? 'GATE_PROMPT_REQUIRED'
    : specificTargets.some((name) => excludedTargets.includes(name))
      ? 'GATE_TARGET_SELECTION_CONFLICT'
      : 'GATE_OK';
  return { code, warnings, notes };
}

function beforeFreezes(input: VectorInput): string {
  const { run, settings = {}, tenants = [], channels = [] } = input;
  const mode = settings.tenantMode ?? 'Untenanted';
  if (mode === 'Tenanted' && run.tenant === undefined) return 'GATE_TENANT_REQUIRED';
  if (mode === 'Untenanted' && run.tenant !== undefined) return 'GATE_TENANT_NOT_ALLOWED';
  const tenant = tenants.find((each) => each.name === run.tenant);
  if (run.tenant !== undefined && !tenant?.environments.includes(run.environment)) return 'GATE_TENANT_NOT_CONNECTED';
  const channel = channels.find((each) => each.name === (run.channel ?? 'Default'));
  if (tenant !== undefined && !hasTags(tenant.tags, channel?.tenantTags ?? [])) return 'GATE_CHANNEL_TENANT_MISMATCH';
  return phaseProblem(input) ?? 'GATE_OK';
}

/** of each set that is named, the tenant has one of the tags named. */
export function hasTags(own: readonly string[], asked: readonly string[]): boolean {
  const sets = new Set(asked.map((tag) => tag.split('/')[0]));
  return [...sets].every((set) => asked.some((tag) => tag.split('/')[0] === set && own.includes(tag)));
}

/** */
function phaseProblem({
  lifecycles = [],
  projectLifecycle,
  channels = [],
  environments,
  tenants = [],
  ...input
}: VectorInput) {
  const { run, history = [] } = input;
  if (lifecycles.length === 0) return null;
  const channel = channels.find((each) => each.name === (run.channel ?? 'Default'));
  const wanted = channel?.lifecycle ?? projectLifecycle ?? lifecycles[0]?.name;
  const lifecycle = lifecycles.find((each) => each.name === wanted);
  if (lifecycle === undefined) return null;
  const named = lifecycle.phases.length > 0;
  const tenant = tenants.find((each) => each.name === run.tenant);
  let phases = (
    named
      ? lifecycle.phases
      : environments.map(({ name }) => ({ name, environments: [name], optional: false, minimum: 0 }))
  ).map((phase, at, all) => {
    const earlier = all.slice(0, at).flatMap((each) => each.environments);
    const rest = environments.map((each) => each.name).filter((name) => !earlier.includes(name));
    return { ...phase, environments: phase.environments.length > 0 ? phase.environments : rest };
  });
  if (!phases.some((phase) => phase.environments.includes(run.environment))) return 'GATE_ENV_NOT_IN_LIFECYCLE';
  if (tenant !== undefined)
    phases = phases
      .map((phase) => ({
        ...phase,
        environments: phase.environments.filter((name) => tenant.environments.includes(name)),
      }))
      .filter((phase) => phase.environments.length > 0);
  const succeeded = (name: string) =>
    history.some(
      (each) =>
        each.environment === name &&
        each.success !== false &&
        (each.release ?? '1.0.0') === (run.release ?? '1.0.0') &&
        each.tenant === run.tenant,
    );
  const isDone = (phase: (typeof phases)[number]) => {
    const needed = phase.minimum ? Math.min(phase.minimum, phase.environments.length) : phase.environments.length;
    return phase.environments.filter(succeeded).length >= needed;
  };
  const open = phases.filter((_, at) => phases.slice(0, at).every((each) => each.optional === true || isDone(each)));
  return open.some((phase) => phase.environments.includes(run.environment)) ? null : 'GATE_PHASE_NOT_REACHED';
}
