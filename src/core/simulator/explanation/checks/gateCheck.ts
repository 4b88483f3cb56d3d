import { explain } from '../../words/explain';
import { lowered, unstopped } from '../../words/phrases';
import { type Check, checkOf } from '../subject';

/** Shown only where the whole run may not start. */
export const gateCheck: Check = ({ of }) => {
  if (of.run.gate.code === 'GATE_OK') return null;
  const text = unstopped(lowered(explain(of.run.gate)));
  return checkOf({
    id: 'gate',
    label: 'Start of the run',
    mark: 'failed',
    text,
    links: [{ kind: 'scenario', part: 'inputs' }],
  });
};
