import { sameName } from '../../base/caseless';
import type { Freeze } from '../../model/deploymentModel';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { starterOf } from '../scenario/starterOf';
import { freezeTimeAt, momentText, offsetOf } from './freezeTimes';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';

/** Deployment freezes (R-222, F-01 to F-11). They do not affect runbooks, nor parent and ephemeral environments. */
export function freezeGate(situation: Situation): GateAnswer {
  const { model, run, environment, isRunbook } = situation;
  if (isRunbook || (environment.kind ?? 'Static') !== 'Static') return openGate;
  const covering = (model.freezes ?? []).filter((freeze) => covers(freeze, situation));
  const starter = starterOf(situation.run);
  if (covering.length === 0 || starter === 'DeploymentTargetTrigger') return openGate;
  const moment = Date.parse(run.startsAt ?? '');
  const states = covering.map((freeze) => ({ freeze, time: freezeTimeAt(freeze, moment) }));
  const unchecked = states.filter(({ time }) => Number.isNaN(moment) || time === 'unreadable');
  const notes = unchecked.map(({ freeze }) => reasonOf('FREEZE_NOT_CHECKED', 'F-02', { freeze: freeze.name }));
  const active = states.flatMap(({ freeze, time }) =>
    time === null || time === 'unreadable' || Number.isNaN(moment) ? [] : [{ freeze, time }],
  );
  const [first] = active;
  if (first === undefined) return noted(...notes);
  if (starter === 'ParentDeployment')
    return noted(
      ...notes,
      ...active.map(({ freeze }) => reasonOf('FREEZE_UNDECIDED', 'F-05', { freeze: freeze.name })),
    );
  const reason = (run.freezeOverride?.reason ?? '').trim();
  if (starter === 'Person' && reason !== '')
    return {
      blocked: null,
      warnings: active.map(({ freeze }) => reasonOf('FREEZE_OVERRIDDEN', 'F-08', { freeze: freeze.name, why: reason })),
      notes,
    };
  return blockedBy(
    reasonOf('GATE_FROZEN', 'R-222', {
      freeze: first.freeze.name,
      environment: environment.name,
      end: momentText(first.time.end, first.freeze.recurring?.offsetMinutes ?? offsetOf(first.freeze.end)),
    }),
  );
}

/** A freeze that lists tenants affects only their deployments (F-03). */
function covers({ environments, tenants = [] }: Freeze, { environment, tenant }: Situation): boolean {
  if (!isMentioned(environment, environments)) return false;
  return tenants.length === 0 || (tenant !== null && tenants.some((name) => sameName(name, tenant.name)));
}
