import { readdir, readFile } from 'node:fs/promises';
import { ruleKinds, ruleSchemas, type RuleKind } from '@dondoc/contracts';
import { z } from 'zod';

/** A version as a file of config/rules holds it. */
export interface RuleFile {
  readonly kind: RuleKind;
  readonly key: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const SHIPPED = new URL('../../config/rules/', import.meta.url);

const kindOf = (fileName: string, body: Readonly<Record<string, unknown>>): RuleKind | undefined =>
  ruleKinds.find((kind) => body['kind'] === kind || fileName.startsWith(`${kind}-`));

/** Reads one file: `<kind>-<name>.json`. Throws with file and place where the body does not fit the schema of its kind. */
export function ruleFileOf(fileName: string, text: string): RuleFile {
  const body = JSON.parse(text) as Record<string, unknown>;
  const kind = kindOf(fileName, body);
  if (kind === undefined) throw new Error(`${fileName}: the name says no kind of rules (${ruleKinds.join(', ')})`);
  const checked = ruleSchemas[kind].safeParse(body);
  if (!checked.success) throw new Error(`${fileName}: ${z.prettifyError(checked.error)}`);
  const { id: key, version, effectiveFrom, source } = checked.data;
  return { kind, key, version, effectiveFrom, source, body: checked.data };
}

/** The versions that come with the product. */
export async function shippedRules(folder: URL = SHIPPED): Promise<readonly RuleFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ruleFileOf(name, await readFile(new URL(name, folder), 'utf8'))));
}
