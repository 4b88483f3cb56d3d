import type { TypeKnowledge } from '../../../core/index';
import { Icon } from '../../../ui/Icon';
import styles from './TypeNotice.module.css';

/** Says so when the app has no form for a type of step. */
export function TypeNotice({ known }: { readonly known: TypeKnowledge }) {
  const words = wordsFor(known);
  if (words === null) return null;
  return (
    <p className={styles.notice} data-kind={known.kind}>
      <Icon name="info" />
      <span>{words}</span>
    </p>
  );
}

function wordsFor(known: TypeKnowledge): string | null {
  if (known.kind === 'unknown')
    return `Preflight does not know the step type '${known.actionType}'. It will be kept exactly as it is and simulated by its conditions only.`;
  if (known.kind !== 'name') return null;
  const { actionType, replacedBy } = known.type;
  const newer = replacedBy === null ? '' : ` It was replaced by ${replacedBy}.`;
  return `The step type '${actionType}' has no form here.${newer} It will be kept exactly as it is and simulated by its conditions only.`;
}
