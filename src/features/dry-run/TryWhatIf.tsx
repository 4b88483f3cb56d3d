import { useState } from 'react';
import { targetChoices } from '../../rows/actionChoices';
import { tryWhatIf, whatIfMenu } from '../../rows/tryWhatIf';
import { whatIfAbout, whatIfKinds } from '../../rows/whatIfKinds';
import type { CellAddress } from '../../state/ports';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Select } from '../../ui/Select';
import styles from './WhyPanel.module.css';

const everywhere = '';
/** The most common what-ifs have a button of their own. */
const atHand = ['fails', 'leave-out'];

/** Buttons for what-ifs about a cell: it fails, is left out, and others. The plan changes, the process does not. */
export function TryWhatIf({ cell }: { readonly cell: CellAddress }) {
  const { getState } = useEditorStore();
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const [chosen, setChosen] = useState(everywhere);
  const model = useEditor(selectModel);
  const found = whatIfAbout(getState(), cell, cell.target);
  if (content === null || found === null) return null;
  const targets = found.action === null ? [] : targetChoices(content.process, model, found.action, cell.environment);
  const target = cell.target ?? (targets.some(({ value }) => value === chosen) ? chosen : null);
  const about = { ...found, target };
  const [first, ...others] = whatIfKinds.filter(({ id }) => atHand.includes(id));
  const button = (kind: (typeof whatIfKinds)[number]) => (
    <Button key={kind.id} whyNot={kind.whyNot?.(about) ?? null} onClick={() => tryWhatIf(getState(), kind, about)}>
      {kind.label(about)}
    </Button>
  );
  return (
    <section className={styles.changes} aria-label="What if">
      <h3>What if?</h3>
      <div className={styles.tries}>
        {first !== undefined && button(first)}
        {cell.target === null && targets.length > 1 && (
          <Select
            aria-label="Where it fails"
            value={target ?? everywhere}
            options={[{ value: everywhere, label: 'on every target' }, ...targets]}
            onChange={setChosen}
          />
        )}
        {others.map(button)}
        <Menu
          label="More what-ifs"
          trigger={<Button>More what-ifs</Button>}
          entries={() => whatIfMenu(getState, about, atHand)}
        />
      </div>
    </section>
  );
}
