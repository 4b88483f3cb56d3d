import { useRef, useState } from 'react';
import type { Variable, VariableScope } from '../../core/index';
import { IconButton } from '../../ui/Button';
import { CommitInput } from '../../ui/CommitInput';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { ScopeFields } from './ScopeFields';
import { useVariableEdits } from './useVariables';
import styles from './VariablesPage.module.css';
import { scopeWords } from './variableGroups';

export interface ValueLineProps {
  /** Its place in the model. */
  readonly at: number;
  readonly variable: Variable;
  readonly clashes: boolean;
  readonly onRemove: (line: Element) => void;
}

const sources = {
  project: 'Project',
  library: 'Library set',
  tenant: 'Tenant',
  tenantCommon: 'Tenant (common)',
} as const;

/** One value with its scope. A secret can be replaced by a mark that it is one, never read. */
export function ValueLine({ at, variable, clashes, onRemove }: ValueLineProps) {
  const { set, remove } = useVariableEdits();
  const line = useRef<HTMLLIElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { name, value, scope, source = 'project', prompt } = variable;
  const where = scopeWords(scope);
  const setScope = (key: keyof VariableScope, names: readonly string[]) =>
    set(at, { ...variable, scope: { ...scope, [key]: names } }, 'scope');
  const toggleSecret = () => {
    const { sensitive: _secret, ...plain } = variable;
    set(at, variable.sensitive ? { ...plain, value: '' } : { ...plain, value: null, sensitive: true }, 'sensitivity');
  };
  const togglePrompt = () => {
    const { prompt: _asked, ...plain } = variable;
    set(at, prompt === undefined ? { ...plain, prompt: { required: false } } : plain, 'prompt');
  };
  const toggleRequired = () =>
    set(at, { ...variable, prompt: { ...prompt, required: prompt?.required !== true } }, 'prompt');
  const removeIt = () => {
    if (line.current !== null) onRemove(line.current);
    remove(at, name);
  };
  return (
    <li className={styles.value} ref={line} data-line data-clashes={clashes || undefined}>
      {variable.sensitive ? (
        <span className={styles.secret}>Secret, never shown</span>
      ) : (
        <CommitInput
          field={`value ${at} of ${name}`}
          aria-label={`Value of ${name}, ${where}`}
          code
          value={value ?? ''}
          placeholder={value === null ? 'Not known yet' : undefined}
          onCommit={(text) => {
            set(at, { ...variable, value: text }, 'value');
            return null;
          }}
        />
      )}
      <button
        type="button"
        className={styles.scope}
        aria-expanded={isOpen}
        aria-label={`Scope: ${where}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'collapse' : 'expand'} size={14} />
        <span>{where}</span>
        {source !== 'project' && <span className={styles.tag}>{sources[source]}</span>}
        {prompt !== undefined && (
          <span className={styles.tag}>{prompt.required ? 'asked for, required' : 'asked for'}</span>
        )}
        {clashes && (
          <span className={styles.clashes}>
            <Icon name="warning" size={14} /> clashes
          </span>
        )}
      </button>
      <Menu
        label={`Menu of a value of ${name}`}
        align="end"
        trigger={<IconButton icon="more" label={`Menu of a value of ${name}`} />}
        entries={() => [
          { kind: 'check', label: 'Secret', checked: variable.sensitive === true, onSelect: toggleSecret },
          { kind: 'check', label: 'Asked for at the start', checked: prompt !== undefined, onSelect: togglePrompt },
          {
            kind: 'check',
            label: 'An answer is required',
            checked: prompt?.required === true,
            onSelect: toggleRequired,
          },
          { kind: 'line' },
          ...(Object.keys(sources) as (keyof typeof sources)[]).map((each) => ({
            kind: 'check' as const,
            label: `From: ${sources[each]}`,
            checked: source === each,
            onSelect: () => set(at, { ...variable, source: each }, 'source'),
          })),
          { kind: 'line' },
          { label: 'Remove', danger: true, onSelect: removeIt },
        ]}
      />
      {isOpen && <ScopeFields variable={variable} onChange={setScope} />}
    </li>
  );
}
