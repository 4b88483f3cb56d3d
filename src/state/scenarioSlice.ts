import {
  asConfigured,
  type DeploymentModel,
  hasName,
  nameOfCopy,
  type Scenario,
  sameName,
  scenarioNamed,
  scenarioNameProblem,
  scenarioWithoutSecrets,
  unknownNamesIn,
  utf8Bytes,
  withoutScenario,
  withScenarioKept,
  withScenarioRenamed,
} from '../core/index';
import type { Change } from './editState';
import { scenarioFileName, scenarioOf, scenarioText } from './scenarioFile';
import type { ScenarioState } from './scenarioState';
import { selectDocument } from './selectors/document';
import type { Slice } from './slice';
import type { Preview } from './viewState';

/** Saves what-ifs to files of their own and opens them. The process file never holds them. */
export const scenarioSlice: Slice<ScenarioState> = ({ get, ports }) => ({
  keepScenario: (name) => {
    const document = selectDocument(get());
    if (document === null) return 'No process is open.';
    const { scenario, scenarios = [] } = document.content;
    const text = name.trim();
    const isItsOwn = scenario.name !== undefined && sameName(scenario.name, text);
    const problem = scenarioNameProblem(scenarios, text, isItsOwn ? text : null);
    if (problem !== null) return problem;
    const kept = { ...scenario, name: text };
    get().edit(`Keep scenario "${text}"`, putScenario(kept));
    get().notify(`The scenario "${text}" is kept beside the process.`);
    return null;
  },
  chooseScenario: (name) => {
    const document = selectDocument(get());
    if (document === null) return;
    const chosen = name === null ? asConfigured : scenarioNamed(document.content.scenarios ?? [], name);
    if (chosen === null) return;
    get().edit(name === null ? 'Use no what-ifs' : `Use scenario "${name}"`, { scenario: () => chosen });
  },
  renameScenario: (from, to) => {
    const scenarios = selectDocument(get())?.content.scenarios ?? [];
    const problem = scenarioNameProblem(scenarios, to, from);
    if (problem !== null) return problem;
    const text = to.trim();
    get().edit(`Rename scenario "${from}" to "${text}"`, {
      all: ({ scenario, scenarios: now = [] }) => ({
        ok: true,
        value: {
          scenarios: withScenarioRenamed(now, from, text),
          scenario: isNamed(scenario, from) ? { ...scenario, name: text } : scenario,
        },
      }),
    });
    return null;
  },
  duplicateScenario: (name) => {
    const scenarios = selectDocument(get())?.content.scenarios ?? [];
    const original = scenarioNamed(scenarios, name);
    if (original === null) return;
    const copy = { ...original, name: nameOfCopy(scenarios, name) };
    get().edit(`Duplicate scenario "${name}"`, putScenario(copy));
    get().notify(`"${copy.name}" is a copy of "${name}".`, { undoable: true });
  },
  removeScenario: (name) => {
    get().edit(`Delete scenario "${name}"`, {
      all: ({ scenario, scenarios = [] }) => ({
        ok: true,
        value: {
          scenarios: withoutScenario(scenarios, name),
          scenario: isNamed(scenario, name) ? asConfigured : scenario,
        },
      }),
    });
    get().notify(`Deleted the scenario "${name}".`, { undoable: true });
  },
  saveScenario: async (name, { withPreview }) => {
    const document = selectDocument(get());
    if (document === null) return;
    const { scenario, model } = document.content;
    const text = scenarioText(scenarioWithoutSecrets(scenario, model), name, withPreview ? get().preview : null);
    await get().saveText(scenarioFileName(name), text);
  },
  saveText: async (fileName, text) => {
    const bytes = utf8Bytes(text);
    const saved = await ports.save({ name: fileName, bytes, handle: null, folder: null, expected: null });
    if (saved.ok) get().notify(`${saved.way === 'file' ? 'Saved' : 'Downloaded'} "${fileName}".`);
    else if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
  },
  openScenario: (file, parsed) => {
    const document = selectDocument(get());
    if (document === null) return;
    const read = scenarioOf(file, parsed);
    if (!read.ok) {
      const [first = '', ...others] = read.error;
      const more = others.length === 0 ? '' : ` ${others.length} more ${others.length === 1 ? 'problem' : 'problems'}.`;
      get().notify(`"${file.name}" was not taken: ${first}${more}`, { tone: 'error' });
      return;
    }
    const { run: { environment, channel, tenant, ...run } = {}, ...rest } = read.value;
    const name = rest.name ?? file.name.replace(/(\.scenario)?\.json$/, '');
    // What the run is for becomes the preview, where it can be seen and changed.
    const scenario = { ...rest, name, ...(Object.keys(run).length === 0 ? {} : { run }) };
    get().edit(`Open scenario "${name}"`, putScenario(scenario));
    const { preview, missing } = previewOfState({ environment, channel, tenant }, document.content.model);
    get().setPreview(preview);
    const names = [...missing, ...unknownNamesIn(scenario, document.content.process)];
    const unknown = names.length === 0 ? '' : ` Not in this process: ${names.join(', ')}.`;
    get().notify(`Opened the what-if "${name}".${unknown}`, { undoable: true });
  },
});

type Asked = { readonly [K in keyof Preview]: string | undefined };

/** The preview that a scenario asks for, with the names of the model, and what the model does not have. */
function previewOfState(
  asked: Asked,
  model: DeploymentModel,
): { readonly preview: Partial<Preview>; readonly missing: readonly string[] } {
  const lists = { environment: model.environments, channel: model.channels, tenant: model.tenants };
  const preview: { -readonly [K in keyof Preview]?: string } = {};
  const missing: string[] = [];
  for (const key of ['environment', 'channel', 'tenant'] as const) {
    const name = asked[key];
    if (name === undefined) continue;
    const found = lists[key].find((thing) => hasName([thing.name], name));
    if (found !== undefined) preview[key] = found.name;
    // Every process has the channel "Default", also in a model that names none.
    else if (key !== 'channel' || lists.channel.length > 0) missing.push(name);
  }
  return { preview, missing };
}

/** Saves a scenario under its name, and applies it. */
function putScenario(kept: Scenario & { name: string }): Change {
  return {
    all: ({ scenarios = [] }) => ({
      ok: true,
      value: { scenario: kept, scenarios: withScenarioKept(scenarios, kept) },
    }),
  };
}

function isNamed({ name }: Scenario, asked: string): boolean {
  return name !== undefined && sameName(name, asked);
}
