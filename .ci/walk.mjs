// Measures how straight the path through the dry run is: builds the core with a probe at the entry of each function, records one
// run, and counts in call order how often a file of core/simulator is entered again after it was left: at most 25 times for a plan
// and for an expression. `node .ci/walk.mjs --list` names the files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';

const root =
  process.argv.find((each) => each.startsWith('--root='))?.slice(7) ??
  join(dirname(fileURLToPath(import.meta.url)), '..');
const lists = process.argv.includes('--list');
const folder = mkdtempSync(join(tmpdir(), 'walk-'));
const entered = [];
globalThis.enterFile = (file) => entered.push(file);

await build({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [{ name: 'notes', enforce: 'pre', transform: (text, id) => (isOurs(id) ? noted(text, id) : null) }],
  build: {
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    lib: { entry: join(root, 'src/core/index.ts'), formats: ['es'], fileName: 'core' },
  },
});
const core = await import(pathToFileURL(join(folder, 'core.js')).href);
rmSync(folder, { recursive: true });

const request = requestOf('#{if Go}True#{/if}');
const asked = { stepId: request.process.steps[0].id, actionId: null, environment: 'Test', target: null };
tell('a plan', 25, () => core.planEnvironment(request, 'Test'));
tell('an expression, to its sentence', 25, () => {
  const run = core.runOf(request, 'Test');
  return run.decisions.map(({ reason }) => core.explain(reason));
});
tell('an explanation of what runs', null, () => core.explanationOf(requestOf('#{unless Go}True#{/unless}'), asked));

/** One step with an expression, one environment, a value. */
function requestOf(expression) {
  const text = `step "check" {
    condition = "Variable"
    name = "Check"
    properties = {
        Octopus.Step.ConditionVariableExpression = "${expression}"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}
`;
  const { process } = core.readOclProcess(text, { schemaVersion: 10 }).value;
  const model = { ...core.emptyModel, environments: [{ name: 'Test' }], variables: [{ name: 'Go', value: 'False' }] };
  return { process, model, scenario: {} };
}

function tell(name, most, run) {
  entered.length = 0;
  run();
  const again = new Map();
  const left = new Set();
  let last = null;
  for (const file of entered) {
    if (file === last) continue;
    if (left.has(file)) again.set(file, (again.get(file) ?? 0) + 1);
    left.add(file);
    last = file;
  }
  const turns = [...again.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${name}: ${left.size} files, turns back ${turns} times${most === null ? '' : ` (at most ${most})`}`);
  if (most !== null && turns > most) process.exitCode = 1;
  if (lists)
    for (const [file, count] of [...again].sort((one, other) => other[1] - one[1])) console.log(`  ${count} ${file}`);
}

function isOurs(id) {
  return id.startsWith(join(root, 'src/core/simulator')) && id.endsWith('.ts');
}

/** The source with a probe at the start of each function, callbacks included. */
function noted(text, id) {
  const file = relative(join(root, 'src/core/simulator'), id);
  const options = { target: 'ESNext', module: 'ESNext', verbatimModuleSyntax: true };
  const result = ts.transpileModule(text, {
    fileName: id,
    compilerOptions: options,
    transformers: { before: [(context) => (source) => ts.visitNode(source, visitor(context, file))] },
  });
  return { code: result.outputText, map: null };
}

function visitor(context, file) {
  const make = context.factory;
  const note = () =>
    make.createCallExpression(make.createIdentifier('enterFile'), undefined, [make.createStringLiteral(file)]);
  const visit = (node) => {
    const next = ts.visitEachChild(node, visit, context);
    if (!ts.isFunctionLike(next) || !next.body) return next;
    const body = ts.isBlock(next.body)
      ? make.createBlock([make.createExpressionStatement(note()), ...next.body.statements], true)
      : make.createParenthesizedExpression(make.createComma(note(), make.createParenthesizedExpression(next.body)));
    return withBody(make, next, body);
  };
  return visit;
}

function withBody(make, node, body) {
  const { modifiers, typeParameters, parameters, type, name, asteriskToken } = node;
  if (ts.isFunctionDeclaration(node))
    return make.updateFunctionDeclaration(node, modifiers, asteriskToken, name, typeParameters, parameters, type, body);
  if (ts.isArrowFunction(node))
    return make.updateArrowFunction(
      node,
      modifiers,
      typeParameters,
      parameters,
      type,
      node.equalsGreaterThanToken,
      body,
    );
  if (ts.isFunctionExpression(node))
    return make.updateFunctionExpression(node, modifiers, asteriskToken, name, typeParameters, parameters, type, body);
  if (ts.isMethodDeclaration(node))
    return make.updateMethodDeclaration(
      node,
      modifiers,
      asteriskToken,
      name,
      node.questionToken,
      typeParameters,
      parameters,
      type,
      body,
    );
  if (ts.isGetAccessor(node)) return make.updateGetAccessorDeclaration(node, modifiers, name, parameters, type, body);
  return node;
}
