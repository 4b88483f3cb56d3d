import { useEditorStore } from '../../state/useEditor';
import type { Tab, View } from '../../state/viewState';
import { Button } from '../../ui/Button';
import styles from './Overview.module.css';

/** Where people go first. */
export function NextSteps() {
  const store = useEditorStore();
  const go = (change: Partial<Extract<View, { screen: 'process' }>>) => () => {
    store.getState().changeView({ ...change });
  };
  const toTab = (tab: Tab, part: string | null = null) => go({ tab, part, field: null, panel: null });
  return (
    <section aria-labelledby="overview-first">
      <h3 id="overview-first">Next steps</h3>
      <div className={styles.buttons}>
        <Button onClick={toTab('plan')}>See every environment</Button>
        <Button onClick={toTab('plan', 'timeline')}>Follow the run</Button>
        <Button onClick={toTab('compare')}>Compare two environments</Button>
        <Button onClick={toTab('model')}>Add environments and targets</Button>
      </div>
    </section>
  );
}
