export function orchestratorFiles(steps?: number): Readonly<Record<string, string>>;
