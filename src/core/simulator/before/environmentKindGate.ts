import { isMeant } from '../../model/isMeant';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';

/** Parents only hold scopes, and ephemeral environments know no tenants (R-225, E-02, E-03, B-06). */
export function environmentKindGate({ environment, tenant, isRunbook }: Situation): GateAnswer {
  const { name, kind } = environment;
  if (kind === 'Parent')
    return isRunbook
      ? noted(reasonOf('GATE_NOT_DECIDABLE', 'B-06', { open: 'parent-in-runbook', environment: name }))
      : blockedBy(reasonOf('GATE_PARENT_ENVIRONMENT', 'R-225', { environment: name }));
  if (kind === 'Ephemeral' && tenant !== null)
    return blockedBy(reasonOf('GATE_EPHEMERAL_TENANTED', 'R-225', { environment: name, tenant: tenant.name }));
  return openGate;
}

/** Releases of an ephemeral channel go to the ephemeral environments of its parent, and only they go there (R-225, E-04). */
export function channelKindGate(situation: Situation): GateAnswer {
  const { environment, channel, model } = situation;
  const isEphemeral = environment.kind === 'Ephemeral';
  const isFor = channel.kind === 'Ephemeral';
  if (!isEphemeral && !isFor) return openGate;
  // A process that mentions channels does not say what kind they are.
  if (!isFor && model.channels.every(({ inferred }) => inferred === true))
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-226', { open: 'channel', environment: environment.name }));
  return isEphemeral && isFor && haveOneParent(situation) ? openGate : blockedBy(channelReason(situation));
}

function haveOneParent({ environment, channel, model }: Situation): boolean {
  const { parent } = environment;
  if (parent === undefined || channel.parentEnvironment === undefined) return false;
  const known = model.environments.find((each) => isMeant(each, parent)) ?? { name: parent };
  return isMeant(known, channel.parentEnvironment);
}

function channelReason({ environment, channel }: Situation): GateReason {
  return reasonOf('GATE_EPHEMERAL_CHANNEL', 'R-225', {
    environment: environment.name,
    channel: channel.name,
    parent: channel.kind === 'Ephemeral' ? (channel.parentEnvironment ?? '') : null,
  });
}
