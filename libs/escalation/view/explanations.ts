import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { ExplanationView } from '../dossier/facts.js';
import { EscalationRows } from '../escalation.rows.js';
import type { ExplanationRow } from '../escalation.tables.js';
import { personOf, SurroundingsReader, type PersonName } from '../surroundings.js';

/** What a unit explained, with its files and how it was weighed. */
@Injectable()
export class ExplanationViews {
  constructor(
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
    private readonly reader: SurroundingsReader,
  ) {}

  /** The last explanation of a case; null where there is none. */
  async ofCase(caseId: string): Promise<ExplanationView | null> {
    const row = (await this.rows.explanations([caseId])).at(-1);
    if (row === undefined) return null;
    const [people, uploads] = await Promise.all([
      this.reader.people([row.person_id, row.weighed_by]),
      this.tasks.uploads(row.file_ids),
    ]);
    return explanationViewOf(row, people, uploads);
  }
}

function explanationViewOf(
  row: ExplanationRow,
  people: ReadonlyMap<string, PersonName>,
  uploads: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): ExplanationView {
  const { weighed_at: at, sufficient } = row;
  return {
    id: row.id,
    at: row.at,
    by: personOf(people, row.person_id),
    cause: row.cause,
    remedy: row.remedy,
    expectedOn: row.expected_on,
    files: row.file_ids.map((id) => ({ id, name: uploads.get(id)?.name ?? '' })),
    weighing:
      at === null || sufficient === null
        ? null
        : { sufficient, by: personOf(people, row.weighed_by), at, reason: row.weighing_reason ?? '' },
  };
}
