import { version } from '../../../package.json';

/** The commit it was built from; empty where the build did not know. */
const commit: unknown = import.meta.env['VITE_COMMIT'];

/** Which Preflight this is, under which licence, and that nothing is sent. */
export function About() {
  return (
    <>
      <p>
        Preflight {version}
        {typeof commit === 'string' && commit !== '' && `, built from commit ${commit}`}. Under the MIT licence.
      </p>
      <p>
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          Licences of the packages in it
        </a>{' '}
        (opens a text in a new tab)
      </p>
      <p>
        Nothing you open or edit is sent anywhere: there is no server, no account and no tracking. GitHub is asked for
        templates only when you turn a library on there.
      </p>
    </>
  );
}
