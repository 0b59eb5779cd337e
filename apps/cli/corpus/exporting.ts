import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readingSchema } from '@dondoc/contracts';
import { CorpusQueries, DirectivesModule, type LabelledDirective } from '@dondoc/directives';
import type { CivilDate } from '@dondoc/domain';
import { PlatformModule, type Config } from '@dondoc/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ExitCode, Output } from '../command.js';
import { withConfig } from '../database.js';

export interface ExportOrder {
  readonly folder: string;
  /** Issued on this day or later; null: all. */
  readonly since: CivilDate | null;
  /** Only where a person changed what was read. */
  readonly changed: boolean;
}

@Module({})
class CorpusRoot {}

async function withCorpus<T>(config: Config, work: (corpus: CorpusQueries) => Promise<T>): Promise<T> {
  const platform = PlatformModule.forRoot(config, { role: 'api', queue: 'inline' });
  const root: DynamicModule = { module: CorpusRoot, imports: [await platform, DirectivesModule] };
  const context = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  try {
    return await work(context.get(CorpusQueries));
  } finally {
    await context.close();
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function write(folder: string, { name, text, label, ...rest }: LabelledDirective): Promise<void> {
  const { id, ref, issuedAt, obligations } = rest;
  await writeFile(join(folder, `${name}.txt`), text);
  await writeFile(join(folder, `${name}.json`), json(label));
  await writeFile(join(folder, `${name}.diff.json`), json({ directive: { id, ref, issuedAt }, obligations }));
}

function lineOf({ id, name, label, changed, obligations }: LabelledDirective): object {
  const unnamed = obligations.flatMap((one) => one.unnamed.map((words) => `${one.id}: ${words}`));
  return { file: `${name}.txt`, directive: id, obligations: label.obligations.length, changed, unnamed };
}

/**
 * Writes every reviewed (issued) directive as NAME.txt, NAME.json (schema `vn-directive/1`, what people confirmed) and NAME.diff.json (what
 * was read against what was confirmed); one line each.
 */
export async function exportCorpus({ folder, since, changed }: ExportOrder, out: Output): Promise<ExitCode> {
  await mkdir(folder, { recursive: true });
  return withConfig((config) =>
    withCorpus(config, async (corpus): Promise<ExitCode> => {
      let count = 0;
      for await (const one of corpus.labelled(since)) {
        if (changed && !one.changed) continue;
        readingSchema.parse(one.label);
        await write(folder, one);
        out.line(lineOf(one));
        count += 1;
      }
      out.note(
        `Đã xuất ${count} văn bản vào ${folder}. Các tệp này nằm ngoài hệ thống: xin giữ như bản chụp công văn.`,
      );
      return 0;
    }),
  );
}
