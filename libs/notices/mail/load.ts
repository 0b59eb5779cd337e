import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTemplate, type MailTemplate } from './template.js';

export const MAIL_NAMES = [
  'assigned',
  'assigned-urgent',
  'not-acknowledged',
  'due-tomorrow',
  'due-today',
  'review',
  'returned',
  'accepted',
  'extension-granted',
  'extension-refused',
  'task-changed',
  'decision-awaited',
  'rung-urge',
  'rung-explain',
  'explanation-weighed',
  'proposal-told',
  'proposal-waits',
  'proposal-decided',
  'after-outage',
  'delivery-failed',
  'digest',
] as const;
export type MailName = (typeof MAIL_NAMES)[number];

/** Everything a mail is made of besides its values. */
export interface MailTemplates {
  readonly mails: Readonly<Record<MailName, MailTemplate>>;
  /** Plain-text frame of every mail. */
  readonly frame: string;
  /** HTML frame, compiled from `config/templates/mail.mjml` at build time. */
  readonly html: string;
}

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The first of the places that exists: beside the compiled program, or the build of the checkout when sources run in a test. */
function readFirst(paths: readonly string[]): string {
  const found = paths.map(root).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`mail template missing: ${paths.join(', ')}`);
  return readFileSync(found, 'utf8');
}

const compiledFrame = (): string => readFirst(['config/templates/mail.html', 'dist/config/templates/mail.html']);

/** Reads all templates once, at start; a missing or misspelt one stops the start. `html`: a frame of the caller's own. */
export function loadTemplates(html = compiledFrame()): MailTemplates {
  const folder = root('config/templates/vi');
  const known = new Set<string>([...MAIL_NAMES.map((name) => `${name}.txt`), 'frame.txt']);
  const stranger = readdirSync(folder).find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`mail template nobody sends: ${stranger}`);
  const entries = MAIL_NAMES.map(
    (name) => [name, parseTemplate(readFirst([`config/templates/vi/${name}.txt`]))] as const,
  );
  return {
    mails: Object.fromEntries(entries) as Record<MailName, MailTemplate>,
    frame: readFirst(['config/templates/vi/frame.txt']).normalize('NFC').trimEnd(),
    html,
  };
}
