import { useMemo } from 'react';
import { asConfigured, hideSecrets, resolveBefore } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import styles from './VariablesPage.module.css';

/** The value of a variable in each environment, before any step ran and without a target, and why. */
export function ValuesByEnvironment({ name }: { readonly name: string }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const channel = useEditor((state) => state.preview.channel);
  const rows = useMemo(() => {
    if (content === null) return [];
    const { process, model } = content;
    const scenario = { ...asConfigured, run: { ...content.scenario.run, channel } };
    return model.environments.map(({ name: environment }) => {
      const resolved = resolveBefore({ process, model, scenario, environment }, `#{${name}}`);
      const used = resolved.used.find((each) => each.name.toUpperCase() === name.toUpperCase());
      return { environment, value: hideSecrets(shownValue(resolved, used?.value), model), resolved, used };
    });
  }, [content, channel, name]);
  if (rows.length === 0) return <p className={styles.about}>The model has no environments yet.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Environment</th>
          <th scope="col">Value</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ environment, value, resolved, used }) => (
          <tr key={environment}>
            <th scope="row">{environment}</th>
            <td>
              <code>{value}</code>
            </td>
            <td>
              {used?.scope ?? (resolved.kind === 'text' ? 'no scope' : 'no value matches here')}
              {used !== undefined && used.losers.length > 0 && `; not chosen: ${used.losers.join(', ')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shownValue(resolved: ReturnType<typeof resolveBefore>, used: string | null | undefined): string {
  // A secret is shown as its mark alone, whatever the whole text would be.
  if (used === '********') return used;
  if (resolved.kind === 'text') return resolved.shown;
  return resolved.kind === 'unknown' ? 'known only during a deployment' : '–';
}
