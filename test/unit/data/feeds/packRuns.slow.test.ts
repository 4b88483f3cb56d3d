import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type Answer, type Asked, curlTo, withServer } from '../../../support/pack/localServer';
import { packScripts } from '../../../support/pack/packTemplates';
import { type PackResult, type PackRun, runPackScript } from '../../../support/pack/runPackScript';

const missing = ['bash', 'python3', 'curl', 'jq', 'openssl'].filter(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
);
if (missing.length > 0)
  console.warn(`Skipped: ${missing.join(', ')} not installed, so scripts of the pack are not run.`);

/** What a run shall leave behind; texts must stand in it, calls must be made in this order. */
interface Wanted {
  readonly exitCode?: number;
  readonly errors?: string;
  readonly printed?: readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly sensitive?: readonly string[];
  readonly calls?: readonly (string | RegExp)[];
  readonly artifacts?: readonly string[];
  /** Never in the log nor in the arguments of a program. */
  readonly secret?: string;
  readonly also?: (result: PackResult) => void;
}

function check(result: PackResult, wanted: Wanted): void {
  const { errors = '', exitCode = errors === '' ? 0 : 1 } = wanted;
  expect([result.exitCode, result.errors.trim()]).toEqual([exitCode, errors]);
  for (const text of wanted.printed ?? []) expect(result.printed).toContain(text);
  if (wanted.outputs) expect(result.outputs).toMatchObject(wanted.outputs);
  if (wanted.sensitive) expect(result.sensitive).toEqual(wanted.sensitive);
  if (wanted.artifacts) expect(result.artifacts).toEqual(wanted.artifacts);
  let from = 0;
  for (const call of wanted.calls ?? []) {
    const at = result.calls.findIndex(
      (made, index) => index >= from && (typeof call === 'string' ? made.startsWith(call) : call.test(made)),
    );
    expect([call, at, result.calls]).not.toEqual([call, -1, result.calls]);
    from = at + 1;
  }
  if (wanted.secret) {
    expect(result.printed + result.errors).not.toContain(wanted.secret);
    for (const call of result.calls) expect(call.split(' <<< ')[0]).not.toContain(wanted.secret);
  }
  wanted.also?.(result);
}

const tried = new Set<string>();

function run(name: string, title: string, given: PackRun, wanted: Wanted): void {
  tried.add(name);
  test(`${name}: ${title}`, () => runPackScript(name, given, (result) => check(result, wanted)));
}

/** The same with a server on this machine in place of the one asked. */
function asks(
  name: string,
  title: string,
  given: PackRun,
  answer: (asked: Asked, before: number) => Answer,
  wanted: Wanted & { readonly asked?: (asked: readonly Asked[]) => void },
): void {
  tried.add(name);
  test(`${name}: ${title}`, () =>
    withServer(answer, async ({ url, port, asked }) => {
      const variables = Object.fromEntries(
        Object.entries(given.variables).map(([key, value]) => [key, value.replaceAll('SERVER', url)]),
      );
      const commands = { curl: curlTo(port), ...given.commands };
      await runPackScript(name, { ...given, commands, variables }, (result) => check(result, wanted));
      wanted.asked?.(asked);
    }));
}

const text = 'Line "one"\n\tline \\two & <three> — ✓ $HOME `id` \'x\'';
const bodyOf = (asked: readonly Asked[], at = 0) => JSON.parse(asked[at]?.body ?? 'null');

describe.skipIf(missing.length > 0)('each Bash and Python script of the pack, run', () => {
  describe('notifications', () => {
    const secret = 'hook-secret';
    for (const [name, prefix, outputs] of [
      ['Slack - Post Message (Bash)', 'SlackPost', { Sent: 'True' }],
      ['Microsoft Teams - Post Message (Bash)', 'TeamsPost', { Sent: 'True' }],
      ['Discord - Post Message', 'DiscordPost', { Sent: 'True' }],
      ['Slack - Post Deployment Summary', 'SlackSummary', { Sent: 'True' }],
    ] as const) {
      const variables = {
        [`${prefix}.WebhookUrl`]: `https://hooks.example/${secret}`,
        [`${prefix}.Title`]: 'A "title"',
        [`${prefix}.Message`]: text,
        [`${prefix}.IncludeNotes`]: 'True',
        'Octopus.Project.Name': 'Harbor',
        'Octopus.Release.Notes': text,
      };
      const ok: Wanted & { asked: (asked: readonly Asked[]) => void } = {
        outputs,
        secret,
        asked: (asked) => {
          expect(asked[0]?.path).toBe(`/${secret}`);
          expect(JSON.stringify(bodyOf(asked))).toContain(JSON.stringify('line \\two').slice(1, -1));
        },
      };
      asks(name, 'posts the text as it was', { variables }, () => ({}), ok);
      asks(name, 'only warns when it is refused', { variables }, () => ({ status: 500 }), {
        exitCode: 0,
        outputs: { Sent: 'False' },
        printed: ['WARNING'],
        errors: 'curl: (22) The requested URL returned error: 500',
      });
      run(
        name,
        'needs the address',
        { variables: { ...variables, [`${prefix}.WebhookUrl`]: '' } },
        {
          errors: `The parameter ${prefix}.WebhookUrl is empty.`,
        },
      );
      run(
        name,
        'takes no address in the open',
        { variables: { ...variables, [`${prefix}.WebhookUrl`]: 'http://x' } },
        {
          errors: `The parameter ${prefix}.WebhookUrl does not begin with https://.`,
        },
      );
    }

    asks(
      'PagerDuty - Send Event',
      'opens an incident',
      {
        variables: {
          'PagerDutyEvent.RoutingKey': 'route-key',
          'PagerDutyEvent.DedupKey': 'k',
          'PagerDutyEvent.Summary': text,
        },
      },
      () => ({ status: 202 }),
      {
        outputs: { DedupKey: 'k' },
        secret: 'route-key',
        asked: (asked) => {
          expect(asked[0]?.path).toBe('/v2/enqueue');
          expect(bodyOf(asked)).toMatchObject({
            routing_key: 'route-key',
            event_action: 'trigger',
            payload: { summary: text },
          });
        },
      },
    );
    run(
      'PagerDuty - Send Event',
      'must know which incident to resolve',
      {
        variables: {
          'PagerDutyEvent.RoutingKey': 'r',
          'PagerDutyEvent.Summary': 's',
          'PagerDutyEvent.Action': 'resolve',
        },
      },
      { errors: 'The parameter PagerDutyEvent.DedupKey is empty. It says which incident to resolve.' },
    );

    const send = {
      'WebhookSend.Url': 'SERVER/path?key=query-key',
      'WebhookSend.Headers': 'X-One: 1\nX-Two: a "b"',
      'WebhookSend.Body': text,
      'WebhookSend.BearerToken': 'bearer-token',
    };
    asks(
      'Webhook - Send Request (Bash)',
      'sends headers, token and body',
      { variables: send },
      () => ({ status: 201, body: 'made' }),
      {
        outputs: { Status: '201', Body: 'made' },
        secret: 'bearer-token',
        asked: ([one]) => {
          expect(one).toMatchObject({ method: 'POST', path: '/path?key=query-key', body: text });
          expect(one?.headers).toMatchObject({ 'x-one': '1', 'x-two': 'a "b"', authorization: 'Bearer bearer-token' });
        },
        also: ({ printed }) => expect(printed).not.toContain('query-key'),
      },
    );
    asks(
      'Webhook - Send Request (Bash)',
      'tries again when the server is busy',
      { variables: send },
      (_, before) => ({ status: before < 2 ? 503 : 200 }),
      {
        outputs: { Status: '200' },
        asked: (asked) => expect(asked).toHaveLength(3),
      },
    );
    asks(
      'Webhook - Send Request (Bash)',
      'does not try again what is refused',
      { variables: send },
      () => ({ status: 400, body: 'no' }),
      {
        errors: 'The answer was 400. Expected was 200-299.',
        outputs: { Status: '400', Body: 'no' },
        asked: (asked) => expect(asked).toHaveLength(1),
      },
    );
    asks(
      'Webhook - Send Request (Bash)',
      'sends a body that looks like a file name as it stands',
      { variables: { ...send, 'WebhookSend.Body': '@/etc/hostname' } },
      () => ({}),
      {
        asked: ([one]) => expect(one?.body).toBe('@/etc/hostname'),
      },
    );
  });

  describe('verification', () => {
    const smoke = {
      'HttpSmoke.Url': 'SERVER/ok?k=secret-q',
      'HttpSmoke.Username': 'ann',
      'HttpSmoke.Password': 'pass"word',
    };
    asks(
      'HTTP - Smoke Test (Bash)',
      'tries until it is as expected',
      { variables: { ...smoke, 'HttpSmoke.ExpectedText': 'up' } },
      (_, before) => (before < 2 ? { body: 'starting' } : { body: 'all up' }),
      {
        outputs: { Status: '200', Attempts: '3' },
        secret: 'pass"word',
        asked: ([one]) =>
          expect(one?.headers.authorization).toBe(`Basic ${Buffer.from('ann:pass"word').toString('base64')}`),
        also: ({ printed }) => expect(printed).not.toContain('secret-q'),
      },
    );
    asks(
      'HTTP - Smoke Test (Bash)',
      'gives up in the end',
      { variables: { ...smoke, 'HttpSmoke.Attempts': '2' } },
      () => ({ status: 404 }),
      {
        exitCode: 1,
        outputs: { Status: '404', Attempts: '2' },
        also: ({ errors }) => expect(errors).toMatch(/\/ok gave the status 404 instead of 200\.\n$/),
        errors: expect.stringContaining('404') as unknown as string,
      },
    );
    run(
      'HTTP - Smoke Test (Bash)',
      'wants numbers',
      { variables: { ...smoke, 'HttpSmoke.Attempts': 'many' } },
      {
        errors: 'The parameter HttpSmoke.Attempts is "many". It must be a whole number.',
      },
    );

    asks(
      'HTTP - Check Several Endpoints',
      'prints a table of all',
      {
        variables: {
          'HttpMulti.Endpoints': 'SERVER/a\nSERVER/b 302\nSERVER/c?key=q-secret',
          'HttpMulti.Attempts': '2',
          'HttpMulti.PauseSeconds': '0',
          'HttpMulti.AllowedFailures': '2',
        },
      },
      ({ path }) => ({ status: path === '/a' ? 200 : 500 }),
      {
        outputs: { Failures: '2' },
        printed: ['1 of 3 endpoints are as expected.', '500 instead of 302'],
        also: ({ printed }) => expect(printed).not.toContain('q-secret'),
      },
    );
    asks(
      'HTTP - Check Several Endpoints',
      'fails when too many do',
      { variables: { 'HttpMulti.Endpoints': 'SERVER/a', 'HttpMulti.Attempts': '1' } },
      () => ({ status: 500 }),
      {
        errors: '1 of 1 endpoints failed. 0 may fail.',
      },
    );

    test('Network - Check Port (Bash): tells open from closed', async () => {
      tried.add('Network - Check Port (Bash)');
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? String(address.port) : '';
      const variables = { 'PortCheck.Host': '127.0.0.1', 'PortCheck.Port': port, 'PortCheck.TimeoutSeconds': '0' };
      await runPackScript('Network - Check Port (Bash)', { variables }, (result) =>
        check(result, { outputs: { State: 'open' } }),
      );
      await new Promise((resolve) => server.close(resolve));
      await runPackScript('Network - Check Port (Bash)', { variables }, (result) =>
        check(result, {
          outputs: { State: 'closed' },
          errors: `Port ${port} of 127.0.0.1 is closed after 0 seconds. Expected was open.`,
        }),
      );
      const closed = { ...variables, 'PortCheck.ExpectClosed': 'True' };
      await runPackScript('Network - Check Port (Bash)', { variables: closed }, (result) =>
        check(result, { outputs: { State: 'closed' } }),
      );
    });
    run(
      'Network - Check Port (Bash)',
      'takes no command for a host',
      { variables: { 'PortCheck.Host': 'a;id', 'PortCheck.Port': '1' } },
      {
        errors: 'The parameter PortCheck.Host is "a;id". It must be a name or an address.',
      },
    );

    const certificate = (days: number) =>
      spawnSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-keyout',
          '/dev/null',
          '-subj',
          '/CN=localhost',
          '-days',
          String(days),
        ],
        { encoding: 'utf8' },
      ).stdout;
    const tls = (days: number): PackRun => ({
      variables: { 'TlsExpiry.Host': 'localhost' },
      files: { certificate: certificate(days) },
      commands: { openssl: 'if [ "$1" = s_client ]; then cat certificate; else /usr/bin/openssl "$@" <<<"$input"; fi' },
    });
    run('TLS - Check Certificate Expiry (Bash)', 'is content with many days', tls(90), {
      printed: ['is good for'],
      calls: ['openssl s_client -connect localhost:443 -servername localhost'],
    });
    run('TLS - Check Certificate Expiry (Bash)', 'warns of few days', tls(20), {
      printed: ['WARNING The certificate of localhost runs out in'],
    });
    run('TLS - Check Certificate Expiry (Bash)', 'fails on very few', tls(3), {
      exitCode: 1,
      errors: expect.stringMatching(/runs out in [23] days/) as unknown as string,
    });

    run(
      'Wait - Fixed Time (Bash)',
      'tells how far it is',
      { variables: { 'WaitFixed.Seconds': '40', 'WaitFixed.Reason': 'caches' } },
      {
        printed: [
          'Waiting 40 seconds: caches.',
          'PROGRESS 38 25 seconds left',
          'PROGRESS 100 0 seconds left',
          'Waited 40 seconds.',
        ],
      },
    );

    const clock = (...times: readonly string[]) => ({
      commands: {
        date: `n=$(cat "$OWN/clock" 2>/dev/null || echo 0); times=(${times.map((time) => `"${time}"`).join(' ')}); last=$((\${#times[@]} - 1)); if [ "$n" -gt "$last" ]; then n=$last; fi; case "$1" in '+%u %H:%M') echo "\${times[$n]}"; echo $((n + 1)) >"$OWN/clock" ;; *) echo "Day 00:00" ;; esac`,
      },
    });
    const window = { 'WaitWindow.Start': '22:00', 'WaitWindow.End': '04:00' };
    run(
      'Wait - Until Time Window (Bash)',
      'goes on inside the window',
      { variables: window, ...clock('3 23:10') },
      { outputs: { WaitedSeconds: '0' } },
    );
    run(
      'Wait - Until Time Window (Bash)',
      'waits until it opens',
      { variables: window, ...clock('3 21:59', '3 21:59', '3 22:00') },
      { outputs: { WaitedSeconds: '60' } },
    );
    run(
      'Wait - Until Time Window (Bash)',
      'counts the night to the day before',
      { variables: { ...window, 'WaitWindow.Days': 'Fri' }, ...clock('6 03:00') },
      { outputs: { WaitedSeconds: '0' } },
    );
    run(
      'Wait - Until Time Window (Bash)',
      'gives up after the limit',
      { variables: { ...window, 'WaitWindow.Days': 'Fri', 'WaitWindow.MaximumHours': '1' }, ...clock('5 03:00') },
      { errors: 'The window did not open within 1 hours.' },
    );
    run(
      'Wait - Until Time Window (Bash)',
      'knows no odd zone',
      { variables: { ...window, 'WaitWindow.TimeZone': 'Mars/Base' } },
      {
        errors:
          'The parameter WaitWindow.TimeZone is "Mars/Base", which is not known here. Write one such as Europe/Berlin.',
      },
    );

    const sbom: PackRun = {
      variables: { 'Octopus.Action.Package[SbomScan.Package].ExtractedPath': '%/app' },
      files: { 'app/bom.json': '{}', 'app/sub/bom.json': '{}' },
    };
    const trivy = (bad: number) =>
      `for arg in "$@"; do if [ "$before" = --output ]; then echo report >"$arg"; fi; before="$arg"; done; case " $* " in *' --exit-code 1 '*) exit ${bad} ;; esac`;
    run(
      'Security - Scan Bill of Materials',
      'attaches a report for each file',
      { ...sbom, commands: { trivy: trivy(0) } },
      {
        outputs: { FilesScanned: '2', FilesWithVulnerabilities: '0' },
        artifacts: ['vulnerabilities-bom.json.txt', 'vulnerabilities-sub-bom.json.txt'],
      },
    );
    run(
      'Security - Scan Bill of Materials',
      'fails on what is bad enough',
      { ...sbom, commands: { trivy: trivy(1) } },
      {
        errors: '2 of 2 files have vulnerabilities of at least the severity critical.',
      },
    );
  });

  describe('octopus', () => {
    const server = ({ method, path }: Asked): Answer => {
      if (method === 'POST') return { body: '{"TaskId":"ServerTasks-9"}' };
      if (path.includes('/tasks/')) return { body: '{"IsCompleted":true,"State":"Success"}' };
      if (path.includes('/preview/'))
        return { body: '{"Form":{"Elements":[{"Name":"v1","Control":{"Name":"Size"}}]}}' };
      const kind = /\/(spaces|projects|runbooks|environments)\?/.exec(path)?.[1] ?? '';
      const name = new URL(`http://x${path}`).searchParams.get('partialName') ?? '';
      return {
        body: JSON.stringify({
          Items: [
            { Id: 'Other-1', Name: `${name} old` },
            { Id: `${kind}-1`, Name: name, PublishedRunbookSnapshotId: 'Snap-1' },
          ],
        }),
      };
    };
    const runbook = {
      'RunRunbook.ServerUrl': 'SERVER/',
      'RunRunbook.ApiKey': 'API-SECRET',
      'RunRunbook.Project': 'Harbor',
      'RunRunbook.Runbook': 'Tidy up',
      'RunRunbook.Environment': 'Production',
      'RunRunbook.PromptedVariables': 'size=a=b',
    };
    asks('Octopus - Run Runbook (Python)', 'starts it and waits', { variables: runbook }, server, {
      outputs: { TaskId: 'ServerTasks-9', State: 'Success' },
      secret: 'API-SECRET',
      asked: (asked) => {
        const post = asked.find(({ method }) => method === 'POST');
        expect(JSON.parse(post?.body ?? '')).toMatchObject({
          RunbookId: 'runbooks-1',
          RunbookSnapshotId: 'Snap-1',
          EnvironmentId: 'environments-1',
          FormValues: { v1: 'a=b' },
        });
        expect(post?.headers['x-octopus-apikey']).toBe('API-SECRET');
      },
    });
    asks(
      'Octopus - Run Runbook (Python)',
      'says what the server says',
      { variables: runbook },
      () => ({ status: 403, body: '{"ErrorMessage":"You may not."}' }),
      {
        errors: 'The server answered 403 to /api/spaces. You may not.',
      },
    );
    asks(
      'Octopus - Run Runbook (Python)',
      'fails with the runbook',
      { variables: runbook },
      (asked) => (asked.path.includes('/tasks/') ? { body: '{"IsCompleted":true,"State":"Failed"}' } : server(asked)),
      {
        errors: 'ServerTasks-9 ended as Failed.',
      },
    );

    for (const [release, current, mode] of [
      ['1.2.0', '', 'Deploy'],
      ['1.10.0', '1.9.0', 'Deploy'],
      ['1.2.0', '1.2', 'Redeploy'],
      ['1.2.0+b7', '1.2.0+b3', 'Redeploy'],
      ['1.2.0', '1.10.0', 'Rollback'],
      ['2.0.0-beta.2', '2.0.0', 'Rollback'],
      ['2.0.0-beta.10', '2.0.0-beta.9', 'Deploy'],
      ['2.0.0-beta', '2.0.0-beta.1', 'Rollback'],
      ['2.0.0-rc', '2.0.0-1', 'Deploy'],
    ] as const)
      run(
        'Octopus - Work Out Deployment Mode (Bash)',
        `${release} over ${current || 'nothing'} is ${mode}`,
        { variables: { 'Octopus.Release.Number': release, 'Octopus.Release.CurrentForEnvironment.Number': current } },
        {
          outputs: {
            Mode: mode,
            [`RunOn${mode}`]: 'True',
            RunOnDeployOrRedeploy: mode === 'Rollback' ? 'False' : 'True',
          },
        },
      );
    run(
      'Octopus - Work Out Deployment Mode (Bash)',
      'compares only the parts asked for, and may refuse to go back',
      {
        variables: {
          'Octopus.Release.Number': '1.9.9',
          'Octopus.Release.CurrentForEnvironment.Number': '2.0.0',
          'DeploymentMode.CompareParts': 'major',
          'DeploymentMode.FailOnRollback': 'True',
        },
      },
      {
        outputs: { Mode: 'Rollback' },
        errors: 'Release 1.9.9 is older than 2.0.0, and rolling back is not allowed here.',
      },
    );

    run(
      'Octopus - Output Variables from JSON',
      'keeps what stands at the paths',
      {
        variables: {
          'JsonOutputs.Value': '{"a":{"b":[{"c":"x"},true]},"d.e":{"f":null}}',
          'JsonOutputs.Map': 'One=a.b[0].c\nTwo=a.b[1]\nThree=["d.e"].f\nAll=a',
        },
      },
      { outputs: { One: 'x', Two: 'True', Three: '', All: '{"b": [{"c": "x"}, true]}' } },
    );
    asks(
      'Octopus - Output Variables from JSON',
      'reads an address and keeps secrets secret',
      {
        variables: {
          'JsonOutputs.Source': 'url',
          'JsonOutputs.Value': 'SERVER/x',
          'JsonOutputs.Map': 'Key=key',
          'JsonOutputs.Sensitive': 'True',
        },
      },
      () => ({ body: '{"key":"json-secret"}' }),
      { outputs: { Key: 'json-secret' }, sensitive: ['Key'], secret: 'json-secret' },
    );
    run(
      'Octopus - Output Variables from JSON',
      'says which path leads nowhere',
      { variables: { 'JsonOutputs.Value': '{"a":1}', 'JsonOutputs.Map': 'One=a.b' } },
      { errors: 'There is nothing at "a.b" in the JSON.' },
    );

    const configs = {
      'app/web.config': 'a="#{Url}" password="p4ss"\nb',
      'app/sub/x.config': '#{One} #{Two}',
      'app/skip/y.config': '#{No}',
      'app/z.txt': '#{No}',
    };
    run(
      'Octopus - Check Unresolved Variables (Bash)',
      'lists file, line and name and no more',
      {
        variables: { 'Unresolved.Path': '%/app', 'Unresolved.Exclude': 'skip/**' },
        files: configs,
      },
      {
        errors: expect.stringContaining('3 variables are left unresolved in') as unknown as string,
        exitCode: 1,
        outputs: { Count: '3' },
        printed: ['web.config:1: #{Url}', 'sub/x.config:1: #{Two}'],
        secret: 'p4ss',
      },
    );
    run(
      'Octopus - Check Unresolved Variables (Bash)',
      'is content without any',
      { variables: { 'Unresolved.Path': '%/app', 'Unresolved.Include': '*.md' }, files: configs },
      { outputs: { Count: '0' } },
    );

    run(
      'Octopus - Collect Artifacts (Bash)',
      'attaches what matches, with a prefix',
      {
        variables: { 'CollectArtifacts.Folder': '%/logs', 'CollectArtifacts.Prefix': 'Test' },
        files: { 'logs/a.log': '', 'logs/deep/b c.log': '', 'logs/c.txt': '' },
      },
      { outputs: { Count: '2' }, artifacts: ['Test-a.log', 'Test-deep-b c.log'] },
    );
    run(
      'Octopus - Collect Artifacts (Bash)',
      'may fail when there is none',
      { variables: { 'CollectArtifacts.Folder': '%', 'CollectArtifacts.FailWhenEmpty': 'True' } },
      {
        exitCode: 1,
        errors: expect.stringMatching(/^No file in .* matches\.$/) as unknown as string,
      },
    );
  });

  describe('database', () => {
    const pg = {
      'PgCreate.Host': 'db',
      'PgCreate.Database': 'shop"; DROP',
      'PgCreate.User': 'ann',
      'PgCreate.Password': 'pg-secret',
      'PgCreate.Owner': 'shop_owner',
    };
    run(
      'PostgreSQL - Create Database If Missing',
      'makes owner and database',
      { variables: pg, commands: { psql: '[ "$PGPASSWORD" = pg-secret ]' } },
      {
        outputs: { Created: 'True' },
        secret: 'pg-secret',
        calls: [
          /SELECT 1 FROM pg_roles/,
          /CREATE ROLE :"owner";$/,
          /SELECT 1 FROM pg_database/,
          /--set database=shop"; DROP .*<<< CREATE DATABASE :"database" OWNER :"owner";$/,
        ],
      },
    );
    run(
      'PostgreSQL - Create Database If Missing',
      'leaves one that is there',
      { variables: pg, commands: { psql: 'echo 1' } },
      { outputs: { Created: 'False' }, also: ({ calls }) => expect(calls.join()).not.toContain('CREATE') },
    );
    run(
      'PostgreSQL - Create Database If Missing',
      'says that the server refused',
      { variables: pg, commands: { psql: 'exit 2' } },
      { exitCode: 1, errors: expect.stringContaining('The server db did not do what was asked.') as unknown as string },
    );

    const pgRun = { 'PgRun.Host': 'db', 'PgRun.Database': 'shop', 'PgRun.User': 'ann', 'PgRun.Password': 'pg-secret' };
    run(
      'PostgreSQL - Run Scripts',
      'runs SQL and files in order, in one transaction',
      {
        variables: {
          ...pgRun,
          'PgRun.Inline': 'SELECT 1;',
          'Octopus.Action.Package[PgRun.Package].ExtractedPath': '%/sql',
        },
        files: { 'sql/02.sql': '', 'sql/01 a.sql': '' },
        commands: { psql: 'cat "${@: -5:1}" >/dev/null 2>&1; [ "$PGPASSWORD" = pg-secret ]' },
      },
      {
        outputs: { ScriptsRun: '3' },
        secret: 'pg-secret',
        calls: [
          /psql --no-psqlrc --set ON_ERROR_STOP=1 .* --single-transaction --file \S+ --file 01 a\.sql --file 02\.sql/,
        ],
      },
    );
    run(
      'PostgreSQL - Run Scripts',
      'wants something to run',
      { variables: pgRun },
      { errors: 'There is nothing to run. Give PgRun.Package or PgRun.Inline.' },
    );

    const my = {
      'MyCreate.Host': 'db',
      'MyCreate.Database': "o'brien`s",
      'MyCreate.User': 'ann',
      'MyCreate.Password': 'my"secret',
    };
    run(
      'MySQL - Create Database If Missing',
      'makes the database, with its name quoted',
      { variables: my, commands: { mysql: 'cp "${1#*=}" options; stat -c %a "${1#*=}" >rights' } },
      {
        outputs: { Created: 'True' },
        secret: 'my"secret',
        calls: [/schema_name = 'o''brien`s';$/, /CREATE DATABASE IF NOT EXISTS `o'brien``s` CHARACTER SET utf8mb4;$/],
        also: ({ file }) => {
          expect(file('options')).toContain('password="my\\"secret"');
          expect(file('rights')).toBe('600\n');
        },
      },
    );
    run(
      'MySQL - Create Database If Missing',
      'leaves one that is there',
      { variables: my, commands: { mysql: 'echo 1' } },
      { outputs: { Created: 'False' } },
    );

    const fly = {
      'Octopus.Action.Package[FlywayRun.Package].ExtractedPath': '%/db',
      'FlywayRun.Url': 'jdbc:h2:x',
      'FlywayRun.User': 'ann',
      'FlywayRun.Password': 'fly-secret',
      'FlywayRun.ExtraArguments': '-outOfOrder=true -color=never',
    };
    run(
      'Flyway - Run Command',
      'migrates with the password out of sight',
      {
        variables: fly,
        files: { 'db/sql/V1.sql': '' },
        commands: { flyway: '[ "$FLYWAY_PASSWORD $FLYWAY_URL" = "fly-secret jdbc:h2:x" ]' },
      },
      {
        calls: ['flyway migrate -outOfOrder=true -color=never'],
        outputs: { Command: 'migrate' },
        secret: 'fly-secret',
      },
    );
    run(
      'Flyway - Run Command',
      'keeps the report of a check',
      {
        variables: { ...fly, 'FlywayRun.Command': 'check' },
        files: { 'db/x': '' },
        commands: { flyway: 'echo >report.html' },
      },
      { artifacts: ['flyway-report.html'] },
    );
    run(
      'Flyway - Run Command',
      'fails with flyway',
      { variables: fly, files: { 'db/x': '' }, commands: { flyway: 'exit 1' } },
      { errors: 'flyway migrate failed. What it said stands above.' },
    );

    const liq = {
      'Octopus.Action.Package[LiquibaseRun.Package].ExtractedPath': '%/db',
      'LiquibaseRun.Url': 'jdbc:h2:x',
      'LiquibaseRun.Password': 'liq-secret',
    };
    run(
      'Liquibase - Run Command',
      'updates with the password out of sight',
      {
        variables: liq,
        files: { 'db/changelog.xml': '' },
        commands: { liquibase: '[ "$LIQUIBASE_COMMAND_PASSWORD" = liq-secret ]' },
      },
      { calls: [/^liquibase update$/], secret: 'liq-secret' },
    );
    run(
      'Liquibase - Run Command',
      'attaches the SQL of an update',
      {
        variables: { ...liq, 'LiquibaseRun.Command': 'updateSQL' },
        files: { 'db/changelog.xml': '' },
        commands: { liquibase: ':' },
      },
      { calls: [/^liquibase --output-file=.*update\.sql update-sql$/], artifacts: ['update.sql'] },
    );
    run(
      'Liquibase - Run Command',
      'must know how far to go back',
      { variables: { ...liq, 'LiquibaseRun.Command': 'rollbackCount' } },
      { errors: 'Rolling back needs to know how many change sets. Add --count=1 to LiquibaseRun.ExtraArguments.' },
    );

    run(
      'Entity Framework - Apply Migration Bundle (Bash)',
      'runs the bundle',
      {
        variables: {
          'Octopus.Action.Package[EfBundle.Package].ExtractedPath': '%/app',
          'EfBundle.ConnectionString': 'Server=x;Password=ef-secret',
          'EfBundle.TargetMigration': 'Second',
        },
        files: { 'app/efbundle': '#!/bin/bash\nprintf "%s|" "$@" >../asked\n' },
      },
      {
        outputs: { Applied: 'True' },
        secret: 'ef-secret',
        also: ({ file }) => expect(file('asked')).toBe('Second|--connection|Server=x;Password=ef-secret|'),
      },
    );
  });

  describe('machines and files', () => {
    const hosts = (action: string, before: string, address = '10.0.0.9'): PackRun => ({
      variables: { 'HostsEntry.HostName': 'api.test', 'HostsEntry.Address': address, 'HostsEntry.Action': action },
      files: { hosts: before },
      environment: { HOSTS_FILE: 'hosts' },
    });
    for (const [title, action, before, after, changed] of [
      ['adds a line', 'ensure', '127.0.0.1 localhost\n', '127.0.0.1 localhost\n10.0.0.9 api.test\n', 'True'],
      [
        'changes a line and keeps its neighbours',
        'ensure',
        '10.0.0.1 API.test other # why\n# api.test\n',
        '10.0.0.1 other # why\n# api.test\n10.0.0.9 api.test\n',
        'True',
      ],
      ['leaves what is right', 'ensure', '10.0.0.9\tapi.test more\n', '10.0.0.9\tapi.test more\n', 'False'],
      ['removes a line', 'remove', '10.0.0.1 api.test\n10.0.0.2 x\n', '10.0.0.2 x\n', 'True'],
    ] as const)
      run('Hosts File - Set Entry (Bash)', title, hosts(action, before), {
        outputs: { Changed: changed },
        also: ({ file }) => expect(file('hosts')).toBe(after),
      });
    run('Hosts File - Set Entry (Bash)', 'wants an address', hosts('ensure', '', 'ten'), {
      exitCode: 1,
      errors: expect.stringContaining('It must be an IP address.') as unknown as string,
    });

    const asRoot = { sudo: 'shift; "$@" <<<"$input"' };
    run(
      'Linux - Install systemd Service',
      'writes unit and environment and starts it',
      {
        variables: {
          'SystemdUnit.Name': 'web.service',
          'SystemdUnit.ExecStart': '/opt/web --port 80',
          'SystemdUnit.WorkingDirectory': '/opt',
          'SystemdUnit.Environment': 'KEY=unit-secret',
        },
        files: { 'units/x': '' },
        environment: { SYSTEMD_FOLDER: 'units' },
        commands: { ...asRoot, systemctl: ':' },
      },
      {
        outputs: { Unit: 'web.service' },
        calls: [
          'systemctl daemon-reload',
          'systemctl enable web.service',
          'systemctl restart web.service',
          'systemctl is-active',
        ],
        also: ({ file, printed }) => {
          expect(file('units/web.service')).toContain(
            'ExecStart=/opt/web --port 80\nUser=root\nWorkingDirectory=/opt\nEnvironmentFile=units/web.environment\nRestart=on-failure',
          );
          expect(file('units/web.environment')).toContain('KEY=unit-secret\n');
          expect(printed).not.toContain('unit-secret');
        },
      },
    );
    run(
      'Linux - Install systemd Service',
      'takes no second line in a command',
      { variables: { 'SystemdUnit.Name': 'web', 'SystemdUnit.ExecStart': '/a\nExecStartPre=/b' } },
      { errors: 'The command, the folder and the user must each be one line.' },
    );

    run(
      'Linux - Set Service State',
      'restarts and waits until it is up',
      {
        variables: { 'LinuxService.Name': 'nginx' },
        commands: {
          ...asRoot,
          systemctl:
            'if [ "$1" = is-active ]; then if [ -f once ]; then echo active; else touch once; echo activating; fi; fi',
        },
      },
      { outputs: { State: 'active' }, calls: ['sudo -n systemctl restart nginx'] },
    );
    run(
      'Linux - Set Service State',
      'tells that it failed',
      {
        variables: { 'LinuxService.Name': 'nginx', 'LinuxService.Action': 'status' },
        commands: { systemctl: 'echo failed; exit 3' },
      },
      { errors: 'The service nginx is failed. See journalctl -u nginx.', outputs: { State: 'failed' } },
    );

    const backup = { 'BackupDir.Source': '%/site', 'BackupDir.Destination': '%/backups', 'BackupDir.Keep': '2' };
    const site = {
      'site/a.txt': 'a',
      'site/sub/b c.txt': 'b',
      'site/skip.log': '',
      'backups/site-20200101-000000.zip': '',
      'backups/site-20200102-000000.zip': '',
      'backups/site-notes': '',
      'backups/other-20200101-000000.zip': '',
    };
    run(
      'Files - Back Up Directory (Bash)',
      'zips and keeps the newest',
      { variables: { ...backup, 'BackupDir.Exclude': '*.log' }, files: site },
      {
        also: ({ list, outputs }) => {
          expect(outputs['Backup']).toMatch(/\/site-\d{8}-\d{6}\.zip$/);
          const left = list('backups');
          expect(left).toHaveLength(4);
          expect(left).toEqual(
            expect.arrayContaining(['other-20200101-000000.zip', 'site-20200102-000000.zip', 'site-notes']),
          );
        },
      },
    );
    run(
      'Files - Back Up Directory (Bash)',
      'copies',
      { variables: { ...backup, 'BackupDir.Mode': 'copy', 'BackupDir.Exclude': '*.log' }, files: site },
      {
        also: ({ list, outputs }) =>
          expect(list(`backups/${outputs['Backup']?.split('/').at(-1)}`)).toEqual(['a.txt', 'sub']),
      },
    );
    run(
      'Files - Back Up Directory (Bash)',
      'never into itself',
      { variables: { ...backup, 'BackupDir.Destination': '%/site/backups' }, files: site },
      { errors: 'The folder for backups is inside the folder to back up.' },
    );

    const old = {
      commands: { find: '/usr/bin/find "$@" | sort' },
      files: { 'logs/1.log': '', 'logs/2.log': '', 'logs/keep/3.log': '', 'logs/4.txt': '' },
    };
    run(
      'Files - Clean Directory (Bash)',
      'keeps the newest and what is left out',
      { ...old, variables: { 'CleanDir.Path': '%/logs', 'CleanDir.KeepNewest': '1', 'CleanDir.Exclude': 'keep/*' } },
      {
        outputs: { Deleted: '2' },
        also: ({ list }) => {
          expect(list('logs')).toHaveLength(2);
          expect(list('logs/keep')).toEqual(['3.log']);
        },
      },
    );
    run(
      'Files - Clean Directory (Bash)',
      'deletes nothing in a dry run',
      { ...old, variables: { 'CleanDir.Path': '%/logs', 'CleanDir.KeepNewest': '0', 'CleanDir.DryRun': 'True' } },
      { outputs: { Deleted: '4' }, also: ({ list }) => expect(list('logs')).toHaveLength(4) },
    );
    run(
      'Files - Clean Directory (Bash)',
      'leaves what is young',
      { ...old, variables: { 'CleanDir.Path': '%/logs', 'CleanDir.OlderThanDays': '1' } },
      { outputs: { Deleted: '0' } },
    );
    run(
      'Files - Clean Directory (Bash)',
      'never cleans a system folder',
      { variables: { 'CleanDir.Path': '/etc/', 'CleanDir.OlderThanDays': '1' } },
      { errors: 'The folder /etc is not cleaned. Name a folder below it.' },
    );
    run(
      'Files - Clean Directory (Bash)',
      'wants to know what is old',
      { variables: { 'CleanDir.Path': '%' } },
      { exitCode: 1, errors: expect.stringContaining('Without them nothing says what is old.') as unknown as string },
    );

    const replace = { 'ReplaceText.Folder': '%/app', 'ReplaceText.Find': 'a.b', 'ReplaceText.Replace': '\\1$&' };
    run(
      'Files - Replace Text',
      'takes text as it stands and keeps line ends',
      { variables: replace, files: { 'app/x.config': 'a.b\r\naxb\r\n', 'app/y.txt': 'a.b' } },
      {
        outputs: { FilesChanged: '1', Replacements: '1' },
        also: ({ file }) => expect([file('app/x.config'), file('app/y.txt')]).toEqual(['\\1$&\r\naxb\r\n', 'a.b']),
      },
    );
    run(
      'Files - Replace Text',
      'knows regular expressions',
      {
        variables: {
          ...replace,
          'ReplaceText.Find': '(a)(.)b',
          'ReplaceText.Replace': '\\2\\1',
          'ReplaceText.UseRegex': 'True',
        },
        files: { 'app/x.config': 'a.b axb' },
      },
      { outputs: { Replacements: '2' }, also: ({ file }) => expect(file('app/x.config')).toBe('.a xa') },
    );
    run(
      'Files - Replace Text',
      'fails when nothing is found',
      { variables: { ...replace, 'ReplaceText.Find': 'zzz' }, files: { 'app/x.config': '' } },
      { errors: 'The text was found in none of 1 files.' },
    );

    run(
      'Files - Sync with rsync',
      'hands the key over as a file',
      {
        variables: {
          'RsyncFiles.Source': '%/site',
          'RsyncFiles.Target': 'me@host:/srv',
          'RsyncFiles.PrivateKey': 'KEY-SECRET\r\n',
          'RsyncFiles.Delete': 'True',
          'RsyncFiles.Exclude': '*.tmp',
        },
        files: { 'site/a': '' },
        commands: {
          rsync:
            'key="$(sed -E "s/.*-i ([^ ]+) .*/\\1/" <<<"$*")"; stat -c %a "$key" >rights; cp "$key" key; printf "one\\ntwo\\n"',
        },
      },
      {
        outputs: { Changes: '2' },
        secret: 'KEY-SECRET',
        calls: [/^rsync --archive .*--delete -- .*site me@host:\/srv/],
        also: ({ file }) => expect([file('rights'), file('key')]).toEqual(['600\n', 'KEY-SECRET\n']),
      },
    );
    run(
      'Files - Sync with rsync',
      'fails with rsync',
      { variables: { 'RsyncFiles.Source': '%', 'RsyncFiles.Target': 'me@host:/srv' }, commands: { rsync: 'exit 12' } },
      { errors: 'rsync failed. What it said stands above.' },
    );
  });

  describe('clouds', () => {
    const lambda = {
      'LambdaDeploy.Account': 'Accounts-1',
      'LambdaDeploy.Region': 'eu-central-1',
      'LambdaDeploy.Function': 'mail',
      'Octopus.Action.Package[LambdaDeploy.Package].PackageFilePath': '/p/mail.zip',
      'LambdaDeploy.Alias': 'Live now',
      'LambdaDeploy.Environment': 'KEY=aws-secret "x"',
    };
    run(
      'AWS Lambda - Deploy Function',
      'updates, publishes and moves the alias',
      {
        variables: lambda,
        commands: {
          aws: 'case "$2" in publish-version) echo 7 ;; update-function-configuration) all="$*"; f="${all#*file://}"; cp "${f%% *}" environment ;; esac',
        },
      },
      {
        outputs: { Version: '7', Alias: 'Live-now' },
        secret: 'aws-secret',
        calls: [
          'aws lambda get-function',
          /update-function-code .*--zip-file fileb:\/\/\/p\/mail\.zip/,
          'aws lambda wait function-updated',
          'aws lambda update-function-configuration',
          'aws lambda wait function-updated',
          'aws lambda publish-version',
          /update-alias .*--name Live-now --function-version 7/,
        ],
        also: ({ file }) =>
          expect(JSON.parse(file('environment') ?? '')).toEqual({ Variables: { KEY: 'aws-secret "x"' } }),
      },
    );
    run(
      'AWS Lambda - Deploy Function',
      'says what a new one needs',
      { variables: lambda, commands: { aws: '[ "$2" != get-function ]' } },
      { errors: 'There is no function mail in eu-central-1, and a new one needs role, runtime and handler.' },
    );
    run(
      'AWS Lambda - Deploy Function',
      'makes a new one',
      {
        variables: {
          ...lambda,
          'LambdaDeploy.Role': 'r',
          'LambdaDeploy.Runtime': 'python3.13',
          'LambdaDeploy.Handler': 'a.b',
        },
        commands: { aws: 'case "$2" in get-function | get-alias) exit 254 ;; publish-version) echo 1 ;; esac' },
      },
      {
        calls: [
          /create-function .*--role r --runtime python3.13 --handler a.b/,
          'aws lambda wait function-active',
          'aws lambda publish-version',
          'aws lambda create-alias',
        ],
      },
    );

    run(
      'AWS CloudFront - Invalidate Cache',
      'invalidates and waits',
      {
        variables: {
          'CloudFrontInvalidate.Account': 'a',
          'CloudFrontInvalidate.DistributionId': 'E1',
          'CloudFrontInvalidate.Paths': '/*\n/a b',
          'CloudFrontInvalidate.Wait': 'True',
        },
        commands: { aws: 'echo I1' },
      },
      {
        outputs: { InvalidationId: 'I1' },
        calls: [
          'aws cloudfront create-invalidation --distribution-id E1 --paths /* /a b',
          'aws cloudfront wait invalidation-completed',
        ],
      },
    );

    run(
      'AWS Secrets Manager - Secrets to Output Variables',
      'keeps secrets and keys of them',
      {
        variables: {
          'AwsSecrets.Account': 'a',
          'AwsSecrets.Region': 'r',
          'AwsSecrets.Secrets': 'team/plain\nteam/json#pass word\nteam/json#user | DbUser',
        },
        commands: {
          aws: 'case "$*" in *team/plain*) echo top-secret ;; *) echo \'{"pass word":"top-secret","user":"ann"}\' ;; esac',
        },
      },
      {
        outputs: { team_plain: 'top-secret', pass_word: 'top-secret', DbUser: 'ann' },
        sensitive: ['team_plain', 'pass_word', 'DbUser'],
        secret: 'top-secret',
      },
    );
    run(
      'AWS Secrets Manager - Secrets to Output Variables',
      'says which key is missing',
      {
        variables: { 'AwsSecrets.Account': 'a', 'AwsSecrets.Region': 'r', 'AwsSecrets.Secrets': 's#k' },
        commands: { aws: "echo '{}'" },
      },
      { errors: 'The secret s has no key k.' },
    );

    const elb = {
      'ElbToggle.Account': 'a',
      'ElbToggle.Region': 'r',
      'ElbToggle.TargetGroupArn': 'arn',
      'ElbToggle.InstanceId': 'i-1',
    };
    run(
      'AWS Load Balancer - Register or Deregister Instance',
      'waits until it is out',
      {
        variables: elb,
        commands: {
          aws: 'if [ "$2" = describe-target-health ]; then if [ -f once ]; then echo unused; else touch once; echo draining; fi; fi',
        },
      },
      {
        outputs: { State: 'unused' },
        calls: ['aws elbv2 deregister-targets', 'aws elbv2 describe-target-health', 'aws elbv2 describe-target-health'],
      },
    );
    run(
      'AWS Load Balancer - Register or Deregister Instance',
      'gives up after the limit',
      {
        variables: { ...elb, 'ElbToggle.Action': 'register', 'ElbToggle.TimeoutSeconds': '0' },
        commands: { aws: 'if [ "$2" = describe-target-health ]; then echo unhealthy; fi' },
      },
      { errors: 'i-1 is unhealthy after 0 seconds. Expected was healthy.' },
    );

    const cloudRun = {
      'CloudRun.Account': 'a',
      'CloudRun.Project': 'p',
      'CloudRun.Region': 'r',
      'CloudRun.Service': 's',
      'Octopus.Action.Package[CloudRun.Image].Image': 'gcr/x:1',
      'CloudRun.Environment': 'KEY=gcp-secret: "x"',
    };
    run(
      'Google Cloud Run - Deploy Service',
      'gives the new revision a share',
      {
        variables: { ...cloudRun, 'CloudRun.TrafficPercent': '10' },
        commands: {
          gcloud:
            'case "$*" in *latestCreatedRevisionName*) echo s-2 ;; *status.url*) echo https://s.example ;; *env-vars-file*) all="$*"; f="${all#*--env-vars-file }"; cp "${f%% *}" environment ;; esac',
        },
      },
      {
        outputs: { Revision: 's-2', Url: 'https://s.example' },
        secret: 'gcp-secret',
        calls: [
          /gcloud run deploy s --image gcr\/x:1 --no-allow-unauthenticated --no-traffic .*--project p --region r --quiet/,
          /update-traffic s --to-revisions s-2=10/,
        ],
        also: ({ file }) => expect(file('environment')).toBe('"KEY": "gcp-secret: \\"x\\""\n'),
      },
    );
  });

  describe('kubernetes', () => {
    run(
      'Kubernetes - Ensure Namespace',
      'makes it with labels',
      {
        variables: { 'KubeNamespace.Name': 'team-a', 'KubeNamespace.Labels': 'a=1\nb=2' },
        commands: { kubectl: '[ "$1" != get ]' },
      },
      {
        outputs: { Created: 'True' },
        calls: ['kubectl create namespace team-a', 'kubectl label namespace team-a --overwrite a=1 b=2'],
      },
    );
    run(
      'Kubernetes - Ensure Namespace',
      'leaves one that is there',
      { variables: { 'KubeNamespace.Name': 'team-a' }, commands: { kubectl: ':' } },
      { outputs: { Created: 'False' }, also: ({ calls }) => expect(calls).toHaveLength(1) },
    );
    run(
      'Kubernetes - Ensure Namespace',
      'wants a name that can be one',
      { variables: { 'KubeNamespace.Name': 'Team A' } },
      { exitCode: 1, errors: expect.stringContaining('small letters') as unknown as string },
    );

    const rollout = {
      'KubeRollout.Namespace': 'n',
      'KubeRollout.Resource': 'deployment/web',
      'KubeRollout.UndoOnFailure': 'True',
    };
    run(
      'Kubernetes - Wait for Rollout',
      'is content when it rolled out',
      { variables: rollout, commands: { kubectl: ':' } },
      { outputs: { RolledOut: 'True' }, calls: ['kubectl rollout status deployment/web --namespace n --timeout 300s'] },
    );
    run(
      'Kubernetes - Wait for Rollout',
      'tells more and goes back when it did not',
      {
        variables: rollout,
        commands: {
          kubectl:
            'case "$1 $2" in "rollout status") exit 1 ;; "get deployment/web") echo "app=web," ;; "logs "*) echo "a log line" ;; esac',
        },
      },
      {
        errors: 'deployment/web did not roll out within 300 seconds. The revision before is back.',
        outputs: { RolledOut: 'False' },
        printed: ['a log line'],
        calls: [
          'kubectl get events',
          'kubectl get pods --namespace n --selector app=web',
          'kubectl logs',
          'kubectl rollout undo deployment/web',
        ],
      },
    );

    run(
      'Kubernetes - Service Address to Output Variable',
      'waits for the address',
      {
        variables: { 'KubeAddress.Namespace': 'n', 'KubeAddress.Name': 'web' },
        commands: { kubectl: 'if [ -f once ]; then printf "\\t10.1.2.3"; else touch once; printf "\\t"; fi' },
      },
      { outputs: { Address: '10.1.2.3' } },
    );
    run(
      'Kubernetes - Service Address to Output Variable',
      'gives up after the limit',
      {
        variables: { 'KubeAddress.Namespace': 'n', 'KubeAddress.Name': 'web', 'KubeAddress.TimeoutSeconds': '0' },
        commands: { kubectl: 'printf "\\t"' },
      },
      { errors: 'The service web has no address after 0 seconds.' },
    );

    run(
      'Kubernetes - Image Pull Secret',
      'sets the secret by standard input',
      {
        variables: {
          'KubePullSecret.Namespace': 'n',
          'KubePullSecret.Name': 'pull',
          'KubePullSecret.Registry': 'ghcr.io',
          'KubePullSecret.Account': 'Accounts-1',
          'KubePullSecret.Account.Username': 'ann',
          'KubePullSecret.Account.Password': 'k8s"secret',
          'KubePullSecret.PatchServiceAccount': 'default',
        },
        commands: { kubectl: 'if [ "$1" = apply ]; then printf "%s" "$input" >manifest; fi' },
      },
      {
        outputs: { SecretName: 'pull' },
        secret: 'k8s"secret',
        calls: ['kubectl apply --filename -', 'kubectl patch serviceaccount default --namespace n'],
        also: ({ file }) => {
          const manifest = JSON.parse(file('manifest') ?? '');
          expect(manifest).toMatchObject({ kind: 'Secret', metadata: { name: 'pull', namespace: 'n' } });
          const login = Buffer.from('ann:k8s"secret').toString('base64');
          expect(JSON.parse(manifest.stringData['.dockerconfigjson'])).toEqual({
            auths: { 'ghcr.io': { username: 'ann', password: 'k8s"secret', auth: login } },
          });
        },
      },
    );
  });

  describe('source and packages', () => {
    const github = {
      'GitHubRelease.Token': 'gh-token',
      'GitHubRelease.Repository': 'acme/web',
      'GitHubRelease.Tag': 'v1.2.0',
      'GitHubRelease.Notes': text,
      'Octopus.Action.Package[GitHubRelease.Package].PackageFilePath': '%/web 1.zip',
    };
    const release = {
      id: 5,
      html_url: 'https://github.test/r',
      upload_url: 'https://uploads.test/5/assets{?name,label}',
      assets: [{ id: 8, name: 'web 1.zip' }],
    };
    asks(
      'GitHub - Publish Release (Bash)',
      'makes a release and attaches the package',
      { variables: github, files: { 'web 1.zip': 'zipped' } },
      ({ method, path }) =>
        path.includes('/tags/')
          ? { status: 404, body: '{}' }
          : path.startsWith('/5/assets')
            ? { status: 201, body: '{}' }
            : method === 'DELETE'
              ? { status: 204 }
              : { status: 201, body: JSON.stringify(release) },
      {
        outputs: { ReleaseId: '5', Url: 'https://github.test/r' },
        secret: 'gh-token',
        asked: (asked) => {
          expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
            'GET /repos/acme/web/releases/tags/v1.2.0',
            'POST /repos/acme/web/releases',
            'DELETE /repos/acme/web/releases/assets/8',
            'POST /5/assets?name=web%201.zip',
          ]);
          expect(bodyOf(asked, 1)).toMatchObject({
            tag_name: 'v1.2.0',
            target_commitish: 'main',
            body: text,
            draft: false,
          });
          expect([asked[3]?.body, asked[3]?.headers.authorization]).toEqual(['zipped', 'Bearer gh-token']);
        },
      },
    );
    asks(
      'GitHub - Publish Release (Bash)',
      'updates one that is there',
      { variables: { ...github, 'Octopus.Action.Package[GitHubRelease.Package].PackageFilePath': '' } },
      () => ({ body: JSON.stringify(release) }),
      {
        outputs: { ReleaseId: '5' },
        asked: (asked) => expect(asked.at(-1)?.method).toBe('PATCH'),
      },
    );
    asks(
      'GitHub - Publish Release (Bash)',
      'says what GitHub says',
      { variables: github },
      () => ({ status: 401, body: '{"message":"Bad credentials"}' }),
      { errors: 'GitHub answered 401: Bad credentials' },
    );

    const push = {
      'PackagePush.FeedUrl': 'SERVER/v2/package',
      'PackagePush.ApiKey': 'push-key',
      'Octopus.Action.Package[PackagePush.Package].PackageFilePath': '%/a.1.0.nupkg',
    };
    const nupkg = { 'a.1.0.nupkg': 'PK-content' };
    asks(
      'Package Feed - Push Package (Bash)',
      'pushes, and again when the feed is busy',
      { variables: push, files: nupkg },
      (_, before) => ({ status: before === 0 ? 503 : 201 }),
      {
        outputs: { Pushed: 'True' },
        secret: 'push-key',
        asked: (asked) => {
          expect(asked).toHaveLength(2);
          expect(asked[1]).toMatchObject({ method: 'PUT', path: '/v2/package' });
          expect([asked[1]?.headers['x-nuget-apikey'], asked[1]?.body.includes('PK-content')]).toEqual([
            'push-key',
            true,
          ]);
        },
      },
    );
    asks(
      'Package Feed - Push Package (Bash)',
      'asks an index where packages go',
      { variables: { ...push, 'PackagePush.FeedUrl': 'SERVER/v3/index.json' }, files: nupkg },
      ({ path, headers }) =>
        path === '/v3/index.json'
          ? {
              body: JSON.stringify({
                resources: [{ '@id': `http://${headers.host}/push`, '@type': 'PackagePublish/2.0.0' }],
              }),
            }
          : { status: 201 },
      {
        outputs: { Pushed: 'True' },
        asked: (asked) => expect(asked[1]?.path).toBe('/push'),
      },
    );
    asks(
      'Package Feed - Push Package (Bash)',
      'accepts that it is there',
      { variables: push, files: nupkg },
      () => ({ status: 409 }),
      { outputs: { Pushed: 'False' } },
    );
    asks(
      'Package Feed - Push Package (Bash)',
      'pushes to another Octopus server',
      { variables: { ...push, 'PackagePush.FeedUrl': 'SERVER/api/Spaces-1/packages/raw' }, files: nupkg },
      () => ({ status: 201 }),
      {
        asked: ([one]) => expect([one?.method, one?.headers['x-octopus-apikey']]).toEqual(['POST', 'push-key']),
      },
    );
    run(
      'Package Feed - Push Package (Bash)',
      'sends no key in the open',
      { variables: { ...push, 'PackagePush.FeedUrl': 'http://feed.test/' } },
      { exitCode: 1, errors: expect.stringContaining('does not begin with https://') as unknown as string },
    );
  });

  test('none is left out', () => {
    const all = [...packScripts('Bash'), ...packScripts('Python')].map(({ name }) => name);
    expect(all.filter((name) => !tried.has(name))).toEqual([]);
  });
});
