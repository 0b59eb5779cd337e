// Compiles apps, libs and config to dist/ and the web application to dist/web, when their sources have changed.
import { ensureBuild } from './set-up.mjs';

await ensureBuild({ web: true });
