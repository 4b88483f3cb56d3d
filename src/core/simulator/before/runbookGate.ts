import { hasName } from '../../base/caseless';
import { isReferencedBy } from '../../model/isReferencedBy';
import { namesOf } from '../../model/namesOf';
import { reasonOf } from '../reasons/reasonOf';
import { ambiguousIds, isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';
import { hasLifecycle, settle } from './lifecycle';

/** A runbook runs in all environments, in those it lists, or in those of the lifecycles in use (B-01, E-10). */
export function runbookGate(situation: Situation): GateAnswer {
  const { model, environment } = situation;
  const scope = model.settings.environmentScope ?? 'All';
  if (scope === 'All') return openGate;
  const isEphemeral = environment.kind === 'Ephemeral';
  const open = (what: 'runbook-environments' | 'ephemeral-in-runbook') =>
    noted(reasonOf('GATE_NOT_DECIDABLE', isEphemeral ? 'E-10' : 'B-01', { open: what, environment: environment.name }));
  if (scope === 'FromProjectLifecycles' && isEphemeral) return open('ephemeral-in-runbook');
  if (scope === 'FromProjectLifecycles' && model.lifecycles.length === 0) return open('runbook-environments');
  const named =
    scope === 'Specified' ? (model.settings.runbookEnvironments ?? []) : environmentsOfLifecycles(situation);
  if (isMentioned(environment, named)) return openGate;
  const isOpen =
    scope === 'Specified'
      ? ambiguousIds(environment, named, 'environment', model.environments).length > 0
      : lifecyclesInUse(situation).some((name) => !hasLifecycle(model, name));
  if (isOpen) return open('runbook-environments');
  const { parent } = environment;
  const parentKnown = model.environments.find((each) => parent !== undefined && isReferencedBy(each, parent));
  if (isEphemeral && parentKnown !== undefined && isMentioned(parentKnown, named)) return open('ephemeral-in-runbook');
  return blockedBy(
    reasonOf('GATE_RUNBOOK_ENV_NOT_ALLOWED', 'B-01', {
      environment: environment.name,
      only: [...new Set(namesOf(model.environments, named))],
    }),
  );
}

function lifecyclesInUse({ model }: Situation): readonly string[] {
  const [first] = model.lifecycles;
  const used = [model.projectLifecycle ?? first?.name, ...model.channels.map(({ lifecycle }) => lifecycle)];
  return used.filter((name) => name !== undefined);
}

/** The environments of the project's lifecycle and of the lifecycles its channels name (B-01, R-208). */
function environmentsOfLifecycles(situation: Situation): readonly string[] {
  const { model } = situation;
  const used = lifecyclesInUse(situation);
  return model.lifecycles
    .filter(({ name }) => hasName(used, name))
    .flatMap(({ phases }) => settle(phases, model).flatMap(({ environments }) => environments));
}
