import {
  type Action,
  type ActionForm,
  conditionFactsOf,
  type DeploymentModel,
  propertyNames,
  propertyOf,
  type Step,
  type TypeKnowledge,
  targetTagsOf,
  typeNameOf,
  windowSizeOf,
} from '../../../core/index';
import type { Subject } from '../subject';

/** The line under the name: its kind, and where that comes from. */
export function kindLine(subject: Subject, form: ActionForm | null, known: TypeKnowledge | null): readonly string[] {
  const { step, action } = subject;
  if (step.processTemplate !== null) return ['Process template'];
  if (action === null) return [`${step.actions.length} actions`];
  return [kindOf(action, known), sourceOf(action, form, known)].filter((words) => words !== '');
}

function kindOf(action: Action, known: TypeKnowledge | null): string {
  if (known?.kind === 'form') return known.template.name;
  if (known?.kind === 'name') return known.type.name;
  if (known?.kind === 'unknown') return known.actionType;
  return capital(typeNameOf(action));
}

/** "built-in", "made from ActionTemplates-123, version 5", "made from Slack - Notify, version 5". */
function sourceOf(action: Action, form: ActionForm | null, known: TypeKnowledge | null): string {
  const id = propertyOf(action.properties, propertyNames.templateId);
  const version = propertyOf(action.properties, propertyNames.templateVersion);
  const name = form?.library?.name ?? id;
  if (name !== null) return `made from ${name}${version === null ? '' : `, version ${version}`}`;
  return known?.kind === 'form' ? 'built-in' : '';
}

/** What a child action takes from its step, each in a few words; only the step can change it. */
export function inheritedFacts(step: Step, model: DeploymentModel): readonly string[] {
  const tags = targetTagsOf(step);
  const window = windowSizeOf(step);
  const conditions = conditionFactsOf(step, null, false, model);
  return [
    tags.length === 0 ? 'no target tags' : `${tags.length === 1 ? 'target tag' : 'target tags'} ${tags.join(', ')}`,
    ...(window === null ? [] : [`${window} at a time`]),
    ...(conditions.length === 0 ? ['after earlier steps succeeded'] : conditions),
  ];
}

function capital(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
