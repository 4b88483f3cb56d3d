export function orchestratorFiles(): Readonly<Record<string, string>>;
