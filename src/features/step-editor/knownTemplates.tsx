import { createContext, type ReactNode, useContext } from 'react';
import type { KeptStepTemplate } from '../../state/ports';
import { useEarlierTemplates } from '../../state/useTemplateShelf';
import { type TemplateLists, useTemplates } from '../../state/useTemplates';

/** The template lists so far, and versions of templates that were replaced or deleted. */
export interface KnownTemplates extends TemplateLists {
  readonly earlier: readonly KeptStepTemplate[];
}

const KnownTemplatesContext = createContext<KnownTemplates | null>(null);

/**
 * Follows the template lists once for all parts of the editor. A part that followed them itself would set up five queries each
 * time it is drawn, which takes longer than to draw it.
 */
export function FollowTemplates({ children }: { readonly children: ReactNode }) {
  const lists = useTemplates();
  const earlier = useEarlierTemplates(lists.builtin.templates);
  return <KnownTemplatesContext value={{ ...lists, earlier }}>{children}</KnownTemplatesContext>;
}

export function useKnownTemplates(): KnownTemplates {
  const known = useContext(KnownTemplatesContext);
  if (known === null) throw new Error('Nothing above this part of the editor follows the templates.');
  return known;
}
