// Builds the app and serves it. PORT changes the port; --built serves what the last build left.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}", which is no port number. Use 1 to 65535, or unset it.`);
  process.exit(1);
}
const built = process.argv.includes('--built') && existsSync(join(root, 'dist', 'app', 'index.html'));
if (!built) await build({ root, logLevel: 'warn' });
try {
  await preview({ root, logLevel: 'error', preview: { port, strictPort: true } });
} catch (error) {
  console.error(`The app could not be served on port ${port}: ${error.message}. Set PORT to another one.`);
  process.exit(1);
}
console.log(`Preflight is at http://localhost:${port}`);
