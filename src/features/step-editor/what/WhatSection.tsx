import { Button } from '../../../ui/Button';
import { useKnownTemplates } from '../knownTemplates';
import { FeatureList } from './form/FeatureList';
import { MadeFrom } from './form/MadeFrom';
import { ParameterFields } from './form/ParameterFields';
import { useForm } from './form/useActionForm';
import { SourcesFields } from './sources/SourcesFields';
import styles from './WhatSection.module.css';

/** What the action does: the values it gives to its template, the fields of its type, and its features. */
export function WhatSection() {
  const form = useForm();
  if (form === null) return null;
  const { builtin, library, given, own, features } = form;
  const isPackageFirst = own.every(({ isAdvanced }) => isAdvanced);
  const sources = <SourcesFields template={library ?? builtin} />;
  return (
    <>
      <MadeFrom library={library} />
      <ListState isKnown={builtin !== null || library !== null} />
      {library !== null && <ParameterFields template={library} parameters={given} />}
      {library !== null && builtin !== null && <h3 className={styles.part}>What the template is made of</h3>}
      {/* Where the package is the work, it comes first. */}
      {isPackageFirst && sources}
      {builtin !== null && <ParameterFields template={builtin} parameters={own} />}
      {!isPackageFirst && sources}
      {builtin !== null && <FeatureList template={builtin} features={features} />}
    </>
  );
}

/** Says so while the fields are still on their way, or did not come. */
function ListState({ isKnown }: { readonly isKnown: boolean }) {
  const { builtin } = useKnownTemplates();
  if (isKnown) return null;
  if (builtin.isLoading) return <p className={styles.fact}>Loading the fields of this type of step…</p>;
  if (builtin.problem === null) return null;
  return (
    <p className={styles.fact} role="alert">
      The fields could not be fetched: {builtin.problem} Its settings are shown below as they are in the file.{' '}
      <Button look="link" onClick={builtin.retry}>
        Try again
      </Button>
    </p>
  );
}
