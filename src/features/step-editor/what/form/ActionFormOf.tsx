import type { ReactNode } from 'react';
import { FormContext, useActionForm } from './useActionForm';

/** Works out once, for all parts below, which fields the action has. */
export function ActionFormOf({ children }: { readonly children: ReactNode }) {
  return <FormContext value={useActionForm()}>{children}</FormContext>;
}
