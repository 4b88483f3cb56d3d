import { lazy, Suspense, useState } from 'react';
import type { TemplateStanding } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { useAction, useShown } from '../shownRow';
import { outdatedIn, useTemplateStandingOf } from './useTemplateStanding';

const UpdateDialog = lazy(() => import('./UpdateDialog').then((module) => ({ default: module.UpdateDialog })));
const UpdateAllDialog = lazy(() => import('./UpdateAllDialog').then((module) => ({ default: module.UpdateAllDialog })));

/** Says that a newer version of the action's template is here, and leads to what it would change. */
export function UpdateOffer() {
  const standingOf = useTemplateStandingOf();
  const [asks, setAsks] = useState<'one' | 'all' | null>(null);
  const standing = useAction(standingOf);
  const isBehind = standing?.isBehind === true;
  const count = useShown(({ content }) => (isBehind ? outdatedIn(content.process, standingOf).length : 0));
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
        {asks === 'one' && <UpdateThis standing={standing} onClose={close} />}
        {asks === 'all' && <UpdateAllDialog onClose={close} />}
      </Suspense>
    </>
  );
}

function UpdateThis({ standing, onClose }: { readonly standing: TemplateStanding; readonly onClose: () => void }) {
  const stepId = useShown(({ step }) => step.id);
  const action = useAction((each) => each);
  return <UpdateDialog behind={{ stepId, action, standing }} onClose={onClose} />;
}
