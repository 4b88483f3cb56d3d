import { useState } from 'react';
import { addPackage } from '../../../../core/index';
import { Button } from '../../../../ui/Button';
import { useAction } from '../../shownRow';
import { useActionEdit } from '../../useRowEdit';
import { canHavePrimary } from './canHavePrimary';
import { PackageFields } from './PackageFields';
import styles from './Sources.module.css';
import type { SourcesProps } from './sourcesProps';

/** The packages of an action, and buttons for more where its kind can have them. */
export function PackagesFields({ template }: SourcesProps) {
  const edit = useActionEdit();
  const names = useAction(({ packages }) => packages.map(({ name }) => name));
  const canHave = useAction((action) => template !== null && canHavePrimary(action, template));
  const [problem, setProblem] = useState<string | null>(null);
  const hasPrimary = names.includes('');
  const add = (name: string) =>
    setProblem(
      edit(
        (action) => `Add a package to "${action}"`,
        (before, stepId, actionId) => addPackage(before, stepId, actionId, name),
      )?.message ?? null,
    );
  const mayHavePrimary = !hasPrimary && canHave;
  const mayHaveMore = template?.sources.namedPackages === true;
  if (names.length === 0 && !mayHavePrimary && !mayHaveMore) return null;
  return (
    <section aria-label="Packages">
      {names.map((_name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a package keeps its place while its name is being typed
        <PackageFields key={at} at={at} />
      ))}
      <p className={styles.add}>
        {mayHavePrimary && (
          <Button look="quiet" icon="add" onClick={() => add('')}>
            Add the package
          </Button>
        )}
        {mayHaveMore && (
          <Button look="quiet" icon="add" onClick={() => add(freeName(names))}>
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
