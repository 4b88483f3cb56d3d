import { sameName } from '../../../base/caseless';
import { phasesOf, settle } from '../../before/lifecycle';
import type { ReasonLink } from '../../reasons/reasonLink';
import { isMentioned } from '../../scenario/named';
import { settingsOf } from '../../scenario/settings';
import type { Situation } from '../../scenario/situation';

/** Something that could have blocked the run and does not, as part of a sentence. */
export interface WhyOpen {
  readonly text: string;
  readonly link: ReasonLink;
}

/** Why the run may start where people may not expect it. */
export function whyOpen(situation: Situation): readonly WhyOpen[] {
  return [
    defect(situation),
    freeze(situation),
    skippedPhases(situation),
    optionalPhase(situation),
    runbook(situation),
  ].filter((each) => each !== null);
}

/** A release with a defect may still go to its first phase and to phases where it succeeded before. */
function defect(situation: Situation): WhyOpen | null {
  const { scenario, release, environment, isRunbook } = situation;
  const has = (scenario.defects ?? []).some((each) => each.resolved !== true && (each.release ?? '1.0.0') === release);
  if (!has || isRunbook || phasesOf(situation) === null) return null;
  return {
    text: `release ${release} is prevented from progressing, but the phase of ${environment.name} is its first or had a success`,
    link: { kind: 'scenario', part: 'gates' },
  };
}

/**
 * Freezes block neither runbooks, nor ephemeral environments, nor deployments started by a target trigger (F-05 to
 * F-07).
 */
function freeze({ model, environment, isRunbook, run }: Situation): WhyOpen | null {
  const named = (model.freezes ?? []).find((each) => isMentioned(environment, each.environments));
  if (named === undefined) return null;
  const kept = isRunbook
    ? 'a runbook'
    : environment.kind === 'Ephemeral'
      ? 'an ephemeral environment'
      : run.startedBy === 'DeploymentTargetTrigger'
        ? 'what a deployment target trigger starts'
        : null;
  if (kept === null) return null;
  return {
    text: `the freeze "${named.name}" does not block ${kept}`,
    link: { kind: 'model', part: 'freezes', name: named.name },
  };
}

/** Phases without an environment of the tenant are skipped. */
function skippedPhases(situation: Situation): WhyOpen | null {
  const { model, tenant, channel, isRunbook } = situation;
  if (tenant === null || isRunbook) return null;
  const wanted = channel.lifecycle ?? model.projectLifecycle ?? model.lifecycles[0]?.name ?? '';
  const lifecycle = model.lifecycles.find(({ name }) => sameName(name, wanted));
  const all = lifecycle === undefined ? 0 : settle(lifecycle.phases, model).length;
  if ((phasesOf(situation)?.length ?? all) >= all) return null;
  return {
    text: `only phases with an environment of ${tenant.name} count`,
    link: { kind: 'model', part: 'tenants', name: tenant.name },
  };
}

function optionalPhase(situation: Situation): WhyOpen | null {
  const { environment, isRunbook } = situation;
  const phase = isRunbook
    ? undefined
    : phasesOf(situation)?.find(({ environments }) => environments.some((name) => sameName(name, environment.name)));
  if (phase === undefined || !phase.optional) return null;
  return {
    text: `the phase ${phase.name} is optional: it may be left out, and never starts by itself`,
    link: { kind: 'model', part: 'lifecycles', name: null },
  };
}

function runbook({ process, model, environment, isRunbook }: Situation): WhyOpen | null {
  if (!isRunbook || settingsOf(process, model).environmentScope !== 'FromProjectLifecycles') return null;
  if (model.lifecycles.length === 0) return null;
  return {
    text: `the lifecycles of the project lead to ${environment.name}`,
    link: { kind: 'model', part: 'lifecycles', name: null },
  };
}
