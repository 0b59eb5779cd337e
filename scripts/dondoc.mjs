#!/usr/bin/env node
// The command line: makes sure that the program is installed and compiled, then hands over to apps/cli.
import { checkNode, ensureBuild, ensureModules } from './set-up.mjs';

checkNode();
ensureModules({ quiet: true });
await ensureBuild({ web: false, quiet: true });
const { run } = await import('../dist/apps/cli/main.js');
process.exitCode = await run(process.argv.slice(2));
