import { stepOf, type Case, type CaseDecided, type Instant, type RungEvidence } from '@dondoc/domain';
import { EventLog, Ledger, newId, Store, Sweep, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { newEventOf } from './case-events.js';
import { dossierBodyOf, sealedOf, type SealedDossier } from './dossier/compose.js';
import { DossierGatherer } from './dossier/gather.js';
import { EscalationRows } from './escalation.rows.js';
import { insertSteps, saveCases, type CaseRow, type NewStep } from './escalation.tables.js';
import { EvidenceReader, outagesOf, type Evidence } from './evidence.js';

/** Cases in one batch: each needs its task, its proofs and its policy, which are read for all at once. */
const BATCH = 200;
const TABLE = 'escalation.case';

/** What one look at a case came to, before it is written. */
interface Look {
  readonly before: CaseRow;
  readonly after: CaseDecided;
  readonly evidence: RungEvidence;
  /** Where it proposes: the dossier, and its id. */
  readonly dossier: (SealedDossier & { readonly id: string }) | null;
}

/** Looks at cases that are due: one rung up, held, or proposed (rules.md §4). */
@Injectable()
export class EscalationSweep {
  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly log: EventLog,
    private readonly rows: EscalationRows,
    private readonly evidence: EvidenceReader,
    private readonly dossiers: DossierGatherer,
  ) {}

  /**
   * Reads and decides outside any transaction, then writes the cases whose locked row still is as it was read; the others stay due and
   * are read again. So no other room is asked while rows are locked, and a step never rests on a case that somebody has just changed.
   */
  @Sweep({ name: 'escalation.sweep', table: TABLE, column: 'next_step_at' })
  async sweep(now: Instant): Promise<number> {
    const due = await this.rows.due(now, BATCH);
    if (due.length === 0) return 0;
    const evidence = await this.evidence.read(
      due.map(({ body }) => body),
      now,
    );
    const looks = new Map<string, Look>();
    const failures: unknown[] = [];
    for (const row of due) {
      const look = await this.look(row, evidence, now).catch(
        (error: unknown) => void failures.push(new Error(`case ${row.id}`, { cause: error })),
      );
      if (look) looks.set(row.id, look);
    }
    const written = await this.store.transaction((tx) => this.write(tx, looks, now));
    // One case that cannot be judged is a bug to be seen, but it must not stop the ladder for everybody else.
    if (failures.length > 0 && written === 0)
      throw new AggregateError(failures, `${failures.length} cases could not be looked at`);
    return written;
  }

  private async look(before: CaseRow, all: Evidence, now: Instant): Promise<Look | null> {
    const evidence = all.of(before.body);
    if (evidence === null) return null;
    const after = stepOf(before.body, evidence, newId());
    const proposes = after.events.some(({ name }) => name === 'escalation.proposed');
    return { before, after, evidence, dossier: proposes ? await this.dossier(after.case, evidence, all, now) : null };
  }

  private async dossier(kase: Case, { task }: RungEvidence, all: Evidence, now: Instant): Promise<Look['dossier']> {
    const asked = { kase, task, outages: outagesOf(all, task) };
    const facts = await this.dossiers.gather(asked, now, all.surroundings);
    return { id: newId(), ...sealedOf(dossierBodyOf(facts)) };
  }

  private async write(tx: Tx, looks: ReadonlyMap<string, Look>, now: Instant): Promise<number> {
    // Rows due at the same instant come in any order: exactly those that were read are claimed. The ids are our own.
    const extraWhere = `id = any('{${[...looks.keys()].join(',')}}'::uuid[])`;
    const locked = await this.ledger.claimDue<CaseRow>(tx, {
      table: TABLE,
      column: 'next_step_at',
      now,
      limit: BATCH,
      extraWhere,
    });
    // In the order of their making, so that chance does not order what people are told.
    const inOrder = [...locked].sort((one, other) => (one.id < other.id ? -1 : 1));
    const kept = inOrder.flatMap((row) => {
      const look = looks.get(row.id);
      return look !== undefined && JSON.stringify(look.before.body) === JSON.stringify(row.body) ? [look] : [];
    });
    await saveCases(
      tx,
      kept.map(({ after, before }) => onward(after.case, before.body, now)),
    );
    await insertSteps(tx, kept.flatMap(stepsOf));
    for (const look of kept) await this.propose(tx, look, now);
    await this.log.appendAll(tx, kept.flatMap(eventsOf));
    return kept.length;
  }

  private async propose(tx: Tx, { after, dossier }: Look, now: Instant): Promise<void> {
    const { proposal, id: caseId, taskId, leadUnitId } = after.case;
    if (dossier === null || proposal === null) return;
    await tx.query('insert into escalation.dossier (id, case_id, made_at, sha256, body) values ($1, $2, $3, $4, $5)', [
      dossier.id, caseId, now, dossier.sha256, dossier.text,
    ]); // prettier-ignore
    await tx.query(
      'insert into escalation.proposal (id, case_id, task_id, lead_unit_id, kind, rung, at, dossier_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [proposal.id, caseId, taskId, leadUnitId, proposal.kind, proposal.rung, proposal.at, dossier.id],
    );
  }
}

/** A case that stayed due would be swept for ever. */
function onward(after: Case, before: Case, now: Instant): Case {
  if (after.closedAt === null && after.nextStepAt !== null && after.nextStepAt <= now) {
    throw new Error(`case ${before.id} is still due at ${after.nextStepAt}`);
  }
  return after;
}

const stepsOf = ({ after, evidence }: Look): readonly NewStep[] =>
  after.events
    .filter(({ name }) => name === 'escalation.rungReached')
    .map(({ case: kase, at }) => ({
      caseId: kase.id,
      rung: kase.rung,
      at,
      evidence: { noticeIds: evidence.proofs.map(({ noticeId }) => noticeId), taskVersion: evidence.task.version },
    }));

const eventsOf = ({ after, dossier }: Look): readonly NewEvent[] =>
  after.events.map((event) => {
    const logged = newEventOf(event);
    return dossier === null || event.name !== 'escalation.proposed'
      ? logged
      : { ...logged, payload: { ...logged.payload, dossierHash: dossier.sha256 } };
  });
