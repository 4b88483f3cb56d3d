import { addGitDependency, type GitDependency, removeGitDependency, setGitDependency } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import { Field, FieldGroup } from '../../../../ui/Field';
import { Select } from '../../../../ui/Select';
import { TextArea } from '../../../../ui/TextInput';
import { useDraft } from '../../useDraft';
import { SourceHead } from './SourceHead';
import styles from './Sources.module.css';
import type { SourcesProps } from './sourcesProps';
import { TextField } from './TextField';

const credentials = [
  { value: 'Anonymous', label: 'None, it is public' },
  { value: 'Library', label: 'Stored Git credentials' },
  { value: 'UsernamePassword', label: 'User name and password' },
  { value: 'GitHub', label: 'GitHub connection' },
];

/** The Git repositories an action takes its files from. */
export function GitFields({ step, action, template }: SourcesProps) {
  const { getState } = useEditorStore();
  const mayHave = template?.sources.git === true;
  if (action.gitDependencies.length === 0 && !mayHave) return null;
  return (
    <section aria-label="Git repositories">
      {action.gitDependencies.map((repository, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a repository is known by its place
        <RepositoryFields key={at} step={step} action={action} repository={repository} at={at} />
      ))}
      {mayHave && action.gitDependencies.length === 0 && (
        <p className={styles.add}>
          <Button
            look="quiet"
            icon="add"
            onClick={() =>
              void getState().edit(`Add a repository to "${action.name}"`, (before) =>
                addGitDependency(before, step.id, action.id),
              )
            }
          >
            Add a Git repository
          </Button>
        </p>
      )}
    </section>
  );
}

interface RepositoryFieldsProps extends Pick<SourcesProps, 'step' | 'action'> {
  readonly repository: GitDependency;
  readonly at: number;
}

function RepositoryFields({ step, action, repository, at }: RepositoryFieldsProps) {
  const { getState } = useEditorStore();
  const { repositoryUri, defaultBranch, gitCredentialType, gitCredentialId, filePathFilters } = repository;
  const title = repository.name === '' ? 'Git repository' : `Git repository ${repository.name}`;
  const set = (what: string, change: Partial<Omit<GitDependency, 'extras'>>) =>
    getState().edit(
      `Change ${what} of the repository of "${action.name}"`,
      (before) => setGitDependency(before, step.id, action.id, at, change),
      { fold: `git ${what} ${at} ${action.id}` },
    );
  // A line that was only begun is not a path yet.
  const paths = useDraft(filePathFilters.join('\n'), (text) => {
    const lines = text.trimEnd();
    return set('the paths', { filePathFilters: lines === '' ? [] : lines.split('\n') });
  });
  const type = gitCredentialType ?? '';
  const isKnown = credentials.some(({ value }) => value === type);
  return (
    <section className={styles.source} aria-label={title}>
      <SourceHead
        title={title}
        removeLabel={`Remove ${title}`}
        onRemove={() =>
          void getState().edit(`Remove a repository of "${action.name}"`, (before) =>
            removeGitDependency(before, step.id, action.id, at),
          )
        }
      />
      <TextField
        label="Address"
        help="Such as https://git.example/team/scripts.git"
        value={repositoryUri ?? ''}
        onChange={(uri) => void set('the address', { repositoryUri: uri })}
      />
      <TextField
        label="Branch"
        value={defaultBranch ?? ''}
        onChange={(branch) => void set('the branch', { defaultBranch: branch })}
      />
      <FieldGroup
        label="Sign-in"
        help={isKnown || type === '' ? undefined : `"${type}" is not a standard value; kept as it is.`}
      >
        <Select
          aria-label={`How to sign in to the ${title}`}
          value={type}
          options={[...(isKnown ? [] : [{ value: type, label: type === '' ? 'Not said' : type }]), ...credentials]}
          onChange={(next) => void set('the sign-in', { gitCredentialType: next })}
        />
      </FieldGroup>
      {(type !== 'Anonymous' || gitCredentialId !== null) && (
        <TextField
          label="Credentials"
          help="Their id on the server, such as GitCredentials-1."
          value={gitCredentialId ?? ''}
          onChange={(id) => void set('the credentials', { gitCredentialId: id === '' ? null : id })}
        />
      )}
      <Field label="Only these paths" help="One pattern a line; none means all.">
        {(ties) => <TextArea {...ties} code value={paths.text} onChange={paths.type} />}
      </Field>
      {repository.extras.length > 0 && (
        <p className={styles.note}>Kept as it is: {repository.extras.map(({ name }) => name).join(', ')}</p>
      )}
    </section>
  );
}
