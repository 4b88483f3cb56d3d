import { addGitDependency, type GitDependency, removeGitDependency, setGitDependency } from '../../../../core/index';
import { Button } from '../../../../ui/Button';
import { Field, FieldGroup } from '../../../../ui/Field';
import { Select } from '../../../../ui/Select';
import { TextArea } from '../../../../ui/TextInput';
import { useAction } from '../../shownRow';
import { useDraft } from '../../useDraft';
import { useActionEdit } from '../../useRowEdit';
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
export function GitFields({ template }: SourcesProps) {
  const edit = useActionEdit();
  const count = useAction(({ gitDependencies }) => gitDependencies.length);
  const mayHave = template?.sources.git === true;
  if (count === 0 && !mayHave) return null;
  return (
    <section aria-label="Git repositories">
      {Array.from({ length: count }, (_each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a repository is known by its place
        <RepositoryFields key={at} at={at} />
      ))}
      {mayHave && count === 0 && (
        <p className={styles.add}>
          <Button
            look="quiet"
            icon="add"
            onClick={() => void edit((action) => `Add a repository to "${action}"`, addGitDependency)}
          >
            Add a Git repository
          </Button>
        </p>
      )}
    </section>
  );
}

function RepositoryFields({ at }: { readonly at: number }) {
  const repository = useAction(({ gitDependencies }) => gitDependencies[at]);
  return repository === undefined ? null : <OneRepository repository={repository} at={at} />;
}

function OneRepository({ repository, at }: { readonly repository: GitDependency; readonly at: number }) {
  const edit = useActionEdit();
  const { repositoryUri, defaultBranch, gitCredentialType, gitCredentialId, filePathFilters } = repository;
  const title = repository.name === '' ? 'Git repository' : `Git repository ${repository.name}`;
  const set = (what: string, change: Partial<Omit<GitDependency, 'extras'>>) =>
    edit(
      (action) => `Change ${what} of the repository of "${action}"`,
      (before, stepId, actionId) => setGitDependency(before, stepId, actionId, at, change),
      `git ${what} ${at}`,
    );
  // A line that was only begun is not a path yet.
  const paths = useDraft(`paths ${at}`, filePathFilters.join('\n'), (text) => {
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
          void edit(
            (action) => `Remove a repository of "${action}"`,
            (before, stepId, actionId) => removeGitDependency(before, stepId, actionId, at),
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
          options={[...(isKnown ? [] : [{ value: type, label: type === '' ? 'Not set' : type }]), ...credentials]}
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
        {(ties) => <TextArea {...ties} code letterFirst value={paths.text} onChange={paths.type} />}
      </Field>
      {repository.extras.length > 0 && (
        <p className={styles.note}>Kept as it is: {repository.extras.map(({ name }) => name).join(', ')}</p>
      )}
    </section>
  );
}
