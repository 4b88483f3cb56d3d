import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  type DraftParameter,
  draftOf,
  type JsonObject,
  readTemplates,
  type TemplateDraft,
  type TemplateProblem,
  writeDraft,
} from '../../../core/index';
import type { Answer, KeptStepTemplate } from '../../../state/ports';
import { createTemplateStore, draftIn } from '../../../state/templateStore';
import { useEditor } from '../../../state/useEditor';
import { useShelfChanges } from '../../../state/useTemplateShelf';
import type { TemplateLists } from '../../../state/useTemplates';

/** A parameter with a key of its own, so that its fields stay the same ones when it moves or is renamed. */
export type KeyedParameter = DraftParameter & { readonly key: string };

export interface TemplateMeta extends Pick<TemplateDraft, 'name' | 'description' | 'category' | 'logo'> {
  readonly author: string;
  readonly parameters: readonly KeyedParameter[];
}

/** How long typing must pause before it is stored, in milliseconds. */
const rest = 400;

/** The content of a template's form, whether it has unsaved changes, and how to save it. */
export function useTemplateForm(one: KeptStepTemplate, saved: JsonObject, start: JsonObject, lists: TemplateLists) {
  const settings = useEditor((state) => state.settings);
  const { keepDraft, keepCustom, now, newId } = useShelfChanges();
  const first = useRef({ draft: draftOf(start), settings, template: one.template });
  const [store] = useState(() => {
    const { draft, settings: initial, template } = first.current;
    return createTemplateStore(template, draft, initial);
  });
  const [meta, setMeta] = useState<TemplateMeta>(() => {
    const { name, description, category, logo, parameters } = first.current.draft;
    const author = typeof start['LastModifiedBy'] === 'string' ? start['LastModifiedBy'] : '';
    return {
      name,
      description,
      category,
      logo,
      author,
      parameters: parameters.map((each) => ({ ...each, key: newId() })),
    };
  });
  /** What the browser has kept of it. */
  const [kept, setKept] = useState('');
  const stepState = useStore(store);
  const record = useMemo(() => {
    const { author, ...rest } = meta;
    const draft = { ...draftIn(stepState, first.current.draft), ...rest };
    return writeDraft(draft, start, { ...stampOf(saved), author });
  }, [stepState, meta, start, saved]);
  const text = JSON.stringify(record);
  const isChanged = text !== JSON.stringify({ ...saved });
  const problems = useMemo<readonly TemplateProblem[]>(
    () => readTemplates(record, { builtins: lists.builtin.templates, source: 'custom' }).problems,
    [record, lists.builtin.templates],
  );

  useEffect(() => {
    const timer = setTimeout(() => {
      void keepDraft(one.template.id, isChanged ? text : null).then(({ ok }) => setKept(ok ? text : ''));
    }, rest);
    return () => clearTimeout(timer);
  }, [keepDraft, one.template.id, isChanged, text]);

  async function save(): Promise<Answer<void>> {
    const stamp = stampOf(saved);
    const next = writeDraft(draftOf(record), record, {
      ...stamp,
      version: stamp.version + 1,
      exportedAt: new Date(now()).toISOString(),
      author: meta.author,
    });
    const json = `${JSON.stringify(next, null, 2)}\n`;
    const { templates, problems: found } = readTemplates(next, { builtins: lists.builtin.templates, source: 'custom' });
    const [template] = templates;
    if (template === undefined) return { ok: false, message: found[0]?.message ?? 'It is not a template yet.' };
    const answer = await keepCustom([{ template, text: json, path: '' }]);
    return answer.ok ? keepDraft(one.template.id, null) : answer;
  }

  return { store, meta, setMeta, record, isChanged, isKept: kept === text, problems, save };
}

function stampOf(record: JsonObject) {
  const meta = record['$Meta'];
  const exportedAt = typeof meta === 'object' && meta !== null && 'ExportedAt' in meta ? String(meta.ExportedAt) : '';
  return {
    id: String(record['Id'] ?? ''),
    version: typeof record['Version'] === 'number' ? record['Version'] : 0,
    exportedAt,
    author: String(record['LastModifiedBy'] ?? ''),
  };
}
