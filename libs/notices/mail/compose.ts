import type { MailName, MailTemplates } from './load.js';
import { fill, type Values } from './template.js';
import { shortenedOf, SUBJECT_LENGTH } from './words.js';

export interface Letterhead {
  /** "Ủy ban nhân dân thành phố Sa Đéc". */
  readonly office: string;
  readonly contact: { readonly unit: string; readonly name: string; readonly phone: string; readonly email: string };
}

/** What one mail is made of. */
export interface MailRequest {
  readonly name: MailName;
  /** Names as in the template; `task.title` also makes `{{task.short}}`. `link.*` are the addresses of the buttons. */
  readonly values: Values;
  readonly recipient: { readonly name: string; readonly principalName: string | null };
  /** Why this person gets it, without "Ông/bà nhận thư này vì". */
  readonly why: string;
  /** Address of the page where optional mail is chosen; null while there is none. */
  readonly preferences: string | null;
}

/** A mail as it leaves the house. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** The subject with `{{task.short}}` cut so that the whole has at most 70 characters. */
function subjectOf(template: string, values: Values): string {
  const task = isValues(values['task']) ? values['task'] : {};
  const title = typeof task['title'] === 'string' ? task['title'] : '';
  const filledWith = (short: string): string =>
    fill(template, { ...values, task: { ...task, short } }).normalize('NFC');
  const room = SUBJECT_LENGTH - [...filledWith('')].length;
  return filledWith(template.includes('{{task.short}}') ? shortenedOf(title, Math.max(room, 12)) : '').trim();
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

/** Heads of the groups in a digest stand in capitals: "ĐẾN HẠN HÔM NAY (2)". */
const GROUP_HEAD = /^[\p{Lu}\d /]+ \(\d+\)$/u;
const NUMBERED = /^\d+\. /;
const INDENTED = /^ {3}/;
const LABELLED_LINK = /^ {3}([^:]+): (https?:\/\/\S+)$/;

const block = (style: string, inner: string): string => `<div style="${style}">${inner}</div>`;

function htmlLineOf(line: string): string {
  if (GROUP_HEAD.test(line)) return block('margin:14px 0 2px;font-weight:600;color:#0b4a8f', escaped(line));
  if (NUMBERED.test(line)) return block('margin:8px 0 0;font-weight:600', escaped(line));
  const [, label, address] = LABELLED_LINK.exec(line) ?? [];
  const detail = 'padding-left:20px;font-size:14px;line-height:20px;color:#46515e';
  if (label !== undefined && address !== undefined)
    return block(detail, `<a href="${escaped(address)}">${escaped(label)}</a>`);
  return INDENTED.test(line) ? block(detail, linked(line.trim())) : `<div>${linked(line)}</div>`;
}

const htmlBodyOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => block('margin:0 0 14px', paragraph.split('\n').map(htmlLineOf).join('')))
    .join('\n');

const buttonHtmlOf = ({ label, link }: { label: string; link: string }, index: number): string => {
  const colours =
    index === 0 ? 'background:#0b4a8f;color:#ffffff;' : 'background:#ffffff;color:#0b4a8f;border:1px solid #7f8a97;';
  return `<a href="${escaped(link)}" style="display:inline-block;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600;margin:0 8px 8px 0;${colours}">${escaped(label)}</a>`;
};

const linkAt = (values: Values, path: string): string => fill(`{{${path}}}`, values);

/** Makes one mail from its template: plain text and HTML say the same (texts.md §1). Pure. */
export function composeMail(templates: MailTemplates, letterhead: Letterhead, request: MailRequest): Mail {
  const template = templates.mails[request.name];
  const { recipient, why } = request;
  const values: Values = { ...request.values, office: letterhead.office, contact: letterhead.contact };
  const subject = subjectOf(template.subject, values);
  const body = fill(template.body, values).trim();
  const buttons = template.buttons
    .map(({ label, link }) => ({ label, link: linkAt(values, link) }))
    .filter(({ link }) => link !== '');
  const optional = !template.mandatory && request.preferences !== null;
  const text = fill(templates.frame, {
    ...values,
    link: { preferences: request.preferences },
    recipient: { name: recipient.name },
    principal: { name: recipient.principalName },
    body,
    buttons: buttons.map(({ label, link }) => `${label}: ${link}`).join('\n'),
    why,
    optional,
    mandatory: template.mandatory,
  });
  return { subject, text, html: htmlOf(templates.html, { subject, text, body, buttons, office: letterhead.office }) };
}

interface HtmlParts {
  readonly subject: string;
  readonly text: string;
  readonly body: string;
  readonly buttons: readonly { label: string; link: string }[];
  readonly office: string;
}

function htmlOf(frame: string, { subject, text, body, buttons, office }: HtmlParts): string {
  const opening = text.split('\n', 1)[0] ?? '';
  const [close = '', footer = ''] = text.slice(text.lastIndexOf('\nTrân trọng.\n') + 1).split('\n--\n');
  const parts: Readonly<Record<string, string>> = {
    subject: escaped(subject),
    office: escaped(office),
    body: `${htmlBodyOf(opening)}\n${htmlBodyOf(body)}`,
    buttons: buttons.map(buttonHtmlOf).join(''),
    close: linked(close).replaceAll('\n', '<br>'),
    footer: linked(footer).replaceAll('\n', '<br>'),
  };
  return frame.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}
