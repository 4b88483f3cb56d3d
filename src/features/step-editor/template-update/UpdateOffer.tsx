import { lazy, Suspense, useMemo, useState } from 'react';
import type { Action, Step } from '../../../core/index';
import { selectProcess } from '../../../state/selectors/document';
import { useEditor } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { behindIn, useStandingOf } from './useTemplateStanding';

const UpdateDialog = lazy(() => import('./UpdateDialog').then((module) => ({ default: module.UpdateDialog })));
const UpdateAllDialog = lazy(() => import('./UpdateAllDialog').then((module) => ({ default: module.UpdateAllDialog })));

/** Says that a newer version of the action's template is here, and leads to what it would change. */
export function UpdateOffer({ step, action }: { readonly step: Step; readonly action: Action }) {
  const standingOf = useStandingOf();
  const process = useEditor(selectProcess);
  const [asks, setAsks] = useState<'one' | 'all' | null>(null);
  const standing = useMemo(() => standingOf(action), [standingOf, action]);
  const isBehind = standing?.isBehind === true;
  const count = useMemo(
    () => (process === null || !isBehind ? 0 : behindIn(process, standingOf).length),
    [process, standingOf, isBehind],
  );
  if (standing === null || !isBehind) return null;
  const close = () => setAsks(null);
  return (
    <>
      <span>
        Version {standing.template.version} is here
        {standing.version === null ? '' : `; the step has ${standing.version}`}.
      </span>
      <Button look="link" onClick={() => setAsks('one')}>
        Update…
      </Button>
      {count > 1 && (
        <Button look="link" onClick={() => setAsks('all')}>
          Update all {count}…
        </Button>
      )}
      <Suspense fallback={null}>
        {asks === 'one' && <UpdateDialog behind={{ stepId: step.id, action, standing }} onClose={close} />}
        {asks === 'all' && <UpdateAllDialog onClose={close} />}
      </Suspense>
    </>
  );
}
