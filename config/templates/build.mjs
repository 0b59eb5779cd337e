// Compiles the frame of every mail (MJML) to dist/config/templates/mail.html; values are filled in and escaped when a mail is made.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '..', '..', 'dist', 'config', 'templates');

export async function buildTemplates(into = target) {
  const source = fs.readFileSync(path.join(here, 'mail.mjml'), 'utf8');
  const { html, errors } = await mjml2html(source, { validationLevel: 'strict', keepComments: false });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  fs.mkdirSync(into, { recursive: true });
  fs.writeFileSync(path.join(into, 'mail.html'), html);
}

await buildTemplates(process.argv[2]);
