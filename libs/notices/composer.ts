import { stillWanted, type Instant, type NotWanted, type PlannedNotice } from '@dondoc/domain';
import { CONFIG, Store, type Config } from '@dondoc/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addressPartOf } from './channels/index.js';
import { digestLetterOf, restoredLetterOf } from './digests.js';
import { labelOf } from './labels.js';
import { awaitedLetterOf, rungLetterOf, singleLetterOf, type Letter, type LetterContext } from './letters.js';
import { MailFactsReader, type MailFacts } from './mail-facts.js';
import { composeMail, type Mail } from './mail/compose.js';
import { loadTemplates, type MailTemplates } from './mail/load.js';
import { instantTextOf } from './mail/words.js';
import type { DispatchRow, NoticeRow } from './notices.tables.js';
import { whyOf } from './why.js';

/** A letter ready for its channel. */
export interface Composed {
  readonly dispatch: DispatchRow;
  readonly mail: Mail;
  readonly label: string;
  /** Null: the person has no address. */
  readonly address: string | null;
  readonly personName: string;
  readonly from: string;
  readonly replyTo: string | null;
  readonly noticeIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly reasonKeys: readonly string[];
}

export interface Composition {
  readonly now: Instant;
  readonly wanted: readonly Composed[];
  /** Notices that are no longer wanted, with the reason that is kept. */
  readonly dropped: readonly { readonly noticeId: string; readonly why: string }[];
}

const WHY_NOT: Readonly<Record<NotWanted, string>> = {
  person: 'người nhận không còn giữ việc này',
  done: 'việc đã được thực hiện',
  moved: 'hạn hoặc đơn vị đã thay đổi',
  decided: 'đã có ý kiến',
  closed: 'lần quá hạn này đã khép lại',
};

/** Looks again at what is due to go out, drops what nobody needs any more, and words the rest. */
@Injectable()
export class Composer {
  private readonly templates: MailTemplates = loadTemplates();

  constructor(
    private readonly store: Store,
    private readonly reader: MailFactsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(dispatches: readonly DispatchRow[]): Promise<Composition> {
    const notices = await this.store.query<NoticeRow>(
      `select * from notices.notice where dispatch_id = any($1) and state = 'planned' order by planned_at, id`,
      [dispatches.map(({ id }) => id)],
    );
    const facts = await this.reader.read(notices);
    const dropped = notices.flatMap((notice) => {
      const why = whyNotOf(notice, facts);
      return why === null ? [] : [{ noticeId: notice.id, why }];
    });
    const gone = new Set(dropped.map(({ noticeId }) => noticeId));
    const wanted = dispatches.flatMap((dispatch) => {
      const own = notices.filter((notice) => notice.dispatch_id === dispatch.id && !gone.has(notice.id));
      return own.length === 0 ? [] : [this.composed(dispatch, own, facts)];
    });
    return { now: facts.now, wanted, dropped };
  }

  private composed(dispatch: DispatchRow, notices: readonly NoticeRow[], facts: MailFacts): Composed {
    const planned = notices.map(({ body }) => body);
    const letter = this.letterOf(dispatch, planned, facts);
    const person = facts.people.get(dispatch.person_id);
    const { office } = facts;
    const contact = {
      unit: office?.contact?.unit ?? '',
      name: office?.contact?.name ?? '',
      phone: office?.contact?.phone ?? '',
      email: office?.contact?.email ?? '',
    };
    const mail = composeMail(
      this.templates,
      { office: office?.name ?? '', contact },
      {
        ...letter,
        recipient: { name: person?.name ?? '', principalName: null },
        why: whyOf(planned, facts),
        preferences: null,
      },
    );
    return {
      dispatch,
      mail,
      label: labelOf({ mode: dispatch.mode, kinds: planned.map(({ kind }) => kind), rung: dispatch.rung }),
      address: dispatch.address ?? person?.email ?? null,
      personName: person?.name ?? '',
      from: `"Đôn Đốc – ${(office?.short ?? '').replace(/["\\]/g, '')}" <${addressPartOf(this.config.mailFrom)}>`,
      replyTo: office?.contact?.email ?? null,
      noticeIds: notices.map(({ id }) => id),
      taskIds: [...new Set(planned.map(({ taskId }) => taskId))],
      reasonKeys: notices.map(({ reason_key: key }) => key),
    };
  }

  private letterOf(dispatch: DispatchRow, planned: readonly PlannedNotice[], facts: MailFacts): Letter {
    const context: LetterContext = { facts, baseUrl: this.config.baseUrl };
    if (dispatch.window_key.startsWith('restored/'))
      return restoredLetterOf(planned, dispatch.window_key.split('/')[1] ?? '', context);
    if (dispatch.mode === 'digest') return digestLetterOf(planned, context);
    const [first] = planned;
    if (first?.kind === 'rung') return rungLetterOf(planned, context);
    if (first?.kind === 'deliveryFailed') return this.failedLetterOf(first, context);
    const task = first === undefined ? undefined : facts.tasks.get(first.taskId);
    if (first !== undefined && task !== undefined && planned.length === 1) {
      const letter = singleLetterOf(first, task, context);
      if (letter !== null) return letter;
    }
    return planned.every(({ kind }) => kind === 'decisionAwaited')
      ? awaitedLetterOf(planned, context)
      : digestLetterOf(planned, context);
  }

  /** A monitor is told which letter did not arrive, and what it holds up. */
  private failedLetterOf(notice: PlannedNotice, { facts, baseUrl }: LetterContext): Letter {
    const { facts: cause } = notice;
    const failedFor = typeof cause['personId'] === 'string' ? cause['personId'] : '';
    const person = facts.people.get(failedFor);
    const titles = (Array.isArray(cause['taskIds']) ? cause['taskIds'] : [])
      .map((id: string) => facts.tasks.get(id)?.state.title)
      .filter((title) => title !== undefined);
    const text = (name: string): string => (typeof cause[name] === 'string' ? cause[name] : '');
    return {
      name: 'delivery-failed',
      values: {
        person: { name: person?.name ?? '' },
        unit: { name: facts.units.get(text('unitId') || notice.unitId)?.name ?? '' },
        notice: { label: text('label') },
        channel: 'thư điện tử',
        at: instantTextOf((text('at') || facts.now) as Instant),
        address: text('address') || person?.email,
        answer: text('answer'),
        tasks: titles.join('; '),
        link: {
          resend: `${baseUrl}/can-quyet-dinh/gui-loi/${notice.subjectId ?? ''}`,
          delivery: `${baseUrl}/can-quyet-dinh/gui-loi/${notice.subjectId ?? ''}`,
        },
      },
    };
  }
}

/** Why a notice is no longer wanted; null while it is. */
function whyNotOf(notice: NoticeRow, { states, cases, seats }: MailFacts): string | null {
  const task = states.get(notice.task_id ?? '');
  if (task === undefined) return 'nhiệm vụ không còn';
  const answer = stillWanted(notice.body, { task, case: cases.get(task.id) ?? null, seats });
  return answer.wanted ? null : WHY_NOT[answer.why];
}
