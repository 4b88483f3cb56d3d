import { useState } from 'react';
import { addPackage } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import { canHavePrimary } from './canHavePrimary';
import { PackageFields } from './PackageFields';
import styles from './Sources.module.css';
import type { SourcesProps } from './sourcesProps';

/** The packages of an action, and buttons for more where its kind can have them. */
export function PackagesFields({ step, action, template }: SourcesProps) {
  const { getState } = useEditorStore();
  const [problem, setProblem] = useState<string | null>(null);
  const hasPrimary = action.packages.some(({ name }) => name === '');
  const add = (name: string) =>
    setProblem(
      getState().edit(`Add a package to "${action.name}"`, (before) => addPackage(before, step.id, action.id, name))
        ?.message ?? null,
    );
  const mayHavePrimary = !hasPrimary && template !== null && canHavePrimary(action, template);
  const mayHaveMore = template?.sources.namedPackages === true;
  if (action.packages.length === 0 && !mayHavePrimary && !mayHaveMore) return null;
  return (
    <section aria-label="Packages">
      {action.packages.map((reference, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a package keeps its place while its name is being typed
        <PackageFields key={at} step={step} action={action} reference={reference} at={at} />
      ))}
      <p className={styles.add}>
        {mayHavePrimary && (
          <Button look="quiet" icon="add" onClick={() => add('')}>
            Add the package
          </Button>
        )}
        {mayHaveMore && (
          <Button look="quiet" icon="add" onClick={() => add(freeName(action.packages.map(({ name }) => name)))}>
            Add a referenced package
          </Button>
        )}
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}

function freeName(taken: readonly string[]): string {
  const used = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) if (!used.includes(`package${number}`)) return `Package${number}`;
}
