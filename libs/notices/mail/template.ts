/** One button of a mail: in plain text the line `label: link`. */
export interface ButtonTemplate {
  readonly label: string;
  readonly link: string;
}

/** A mail as written in `config/templates/vi/*.txt`: head lines, `---`, body (texts.md §1). */
export interface MailTemplate {
  readonly subject: string;
  readonly buttons: readonly ButtonTemplate[];
  /** Sent by the rules of follow-up, cannot be switched off. */
  readonly mandatory: boolean;
  readonly body: string;
}

export type Values = Readonly<Record<string, unknown>>;

const EMPTY = '\u0000';
const FULL = '\u0001';

/** Reads a template file; throws on an unknown head line: a mistake of ours, found at start. */
export function parseTemplate(source: string): MailTemplate {
  const [head = '', ...rest] = source.normalize('NFC').split(/^---\n/m);
  let subject = '';
  let mandatory = false;
  const buttons: ButtonTemplate[] = [];
  for (const line of head.split('\n').filter((each) => each !== '')) {
    const [, name, value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    if (name === 'Chủ đề') subject = value;
    else if (name === 'Bắt buộc') mandatory = true;
    else if (name === 'Nút' || name === 'Nút phụ') {
      const [label = '', link = ''] = value.split(' => ');
      buttons.push({ label, link: link.replace(/[{}]/g, '') });
    } else throw new Error(`unknown line in a mail template: ${line}`);
  }
  return { subject, buttons, mandatory, body: rest.join('---\n').trimEnd() };
}

/** The value at a dotted path, looked up in the innermost scope that knows its first name. */
function lookUp(scopes: readonly Values[], path: string): unknown {
  const [first = '', ...rest] = path.split('.');
  for (const scope of scopes) {
    if (!(first in scope)) continue;
    const found = rest.reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Values)[name] : undefined),
      scope[first],
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const textOf = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';

function expand(source: string, scopes: readonly Values[]): string {
  const section = /\{\{([#^])([\w.]+)\}\}/.exec(source);
  if (section === null) return substitute(source, scopes);
  const [open, sign, path = ''] = section;
  const close = `{{/${path}}}`;
  const start = section.index + open.length;
  const end = source.indexOf(close, start);
  if (end < 0) throw new Error(`section {{${path}}} of a mail template is not closed`);
  const inner = source.slice(start, end);
  const value = lookUp(scopes, path);
  let middle = '';
  if (sign === '^') middle = isEmpty(value) ? expand(inner, scopes) : '';
  else if (Array.isArray(value)) {
    middle = value
      .map((item: unknown, index) => expand(inner, [{ i: index + 1, ...(item as Values) }, ...scopes]))
      .join('');
  } else if (!isEmpty(value)) middle = expand(inner, scopes);
  return substitute(source.slice(0, section.index), scopes) + middle + expand(source.slice(end + close.length), scopes);
}

function substitute(source: string, scopes: readonly Values[]): string {
  return source.replace(/\{\{([\w.]+)\}\}/g, (_, path: string) => {
    const value = textOf(lookUp(scopes, path));
    return value === '' ? EMPTY : FULL + value;
  });
}

/**
 * Fills `{{x}}`, repeats or shows `{{#x}}…{{/x}}`, shows `{{^x}}…{{/x}}` where x is empty. A line whose only values are empty
 * disappears (texts.md, conventions).
 */
export function fill(source: string, values: Values): string {
  return expand(source, [values])
    .split('\n')
    .filter((line) => !line.includes(EMPTY) || line.includes(FULL))
    .join('\n')
    .replaceAll(EMPTY, '')
    .replaceAll(FULL, '');
}
