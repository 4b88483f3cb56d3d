import { isReferencedBy } from '../../model/isReferencedBy';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';

/**
 * Releases of an ephemeral channel go only to ephemeral environments of its parent, and other releases do not go there
 * (R-225, E-04).
 */
export function channelKindGate(situation: Situation): GateAnswer {
  const { environment, channel, model } = situation;
  const isEphemeral = environment.kind === 'Ephemeral';
  const isFor = channel.kind === 'Ephemeral';
  if (!isEphemeral && !isFor) return openGate;
  // A process that mentions a channel does not say of which kind it is.
  if (!isFor && model.channels.every(({ inferred }) => inferred === true))
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-226', { open: 'channel', environment: environment.name }));
  return isEphemeral && isFor && haveOneParent(situation) ? openGate : blockedBy(channelReason(situation));
}

function haveOneParent({ environment, channel, model }: Situation): boolean {
  const { parent } = environment;
  if (parent === undefined || channel.parentEnvironment === undefined) return false;
  const known = model.environments.find((each) => isReferencedBy(each, parent)) ?? { name: parent };
  return isReferencedBy(known, channel.parentEnvironment);
}

function channelReason({ environment, channel }: Situation): GateReason {
  return reasonOf('GATE_EPHEMERAL_CHANNEL', 'R-225', {
    environment: environment.name,
    channel: channel.name,
    parent: channel.kind === 'Ephemeral' ? (channel.parentEnvironment ?? '') : null,
  });
}
