export function auditOf(text: string): { readonly ok: boolean; readonly said: string };
