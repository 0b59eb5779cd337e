import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Task, TaskVerb } from '../../api/types.js';
import { ActionButton, decisionPathOf, type TaskActions } from '../../parts/task-actions/use-task-actions.js';
import { verbWords } from '../../words/vi.js';
import { OfficerField } from './officer.js';
import css from './page.module.css';

const unitVerbs: readonly TaskVerb[] = [
  'submit',
  'explain',
  'acknowledge',
  'acknowledgeCoordination',
  'askExtension',
  'withdraw',
  'withdrawExtension',
];
const withdrawals: readonly TaskVerb[] = ['withdraw', 'withdrawExtension'];
const monitorVerbs: readonly TaskVerb[] = ['changeDeadline', 'reassign', 'recall'];
const decisionVerbs: readonly TaskVerb[] = [
  'accept',
  'decideExtension',
  'confirmRung',
  'weigh',
  'decideProposal',
  'answerDossier',
];
const decisionWords: Readonly<Partial<Record<TaskVerb, string>>> = {
  accept: 'Xem và xác nhận kết quả',
  decideExtension: 'Xem đề nghị gia hạn',
  confirmRung: 'Xem yêu cầu giải trình',
  weigh: 'Xem giải trình',
  decideProposal: 'Xem hồ sơ',
  answerDossier: 'Xem hồ sơ và gửi ý kiến',
};

interface ActionCardProps {
  readonly task: Task;
  readonly actions: TaskActions;
  /** False where the page's filled button stands elsewhere already. */
  readonly primary: boolean;
}

/** All that this person may do now; what the role never has is absent. */
export function ActionCard({ task, actions, primary }: ActionCardProps) {
  const has = (verb: TaskVerb) => task.verbs.includes(verb);
  const decisions = decisionVerbs.flatMap((verb) => {
    const href = has(verb) ? decisionPathOf(verb, task) : null;
    return href === null ? [] : [{ verb, href }];
  });
  const anything = decisions.length > 0 || [...unitVerbs, ...monitorVerbs, 'nameOfficer' as const].some(has);
  if (!anything) return null;
  return (
    <section className="card card-padded stack-16 noprint" aria-label="Việc có thể làm">
      {decisions.length > 0 && (
        <div className={css.buttons}>
          {decisions.map(({ verb, href }, index) => (
            <Button
              key={verb}
              component={Link}
              to={href}
              data-wide="true"
              {...(primary && index === 0 ? {} : { variant: 'default' })}
            >
              {decisionWords[verb] ?? verbWords[verb]}
            </Button>
          ))}
        </div>
      )}
      <UnitActions task={task} actions={actions} primary={primary && decisions.length === 0} />
      {has('nameOfficer') && <OfficerField key={task.version} task={task} />}
      <MonitorActions task={task} actions={actions} />
    </section>
  );
}

function UnitActions({ task, actions, primary }: ActionCardProps) {
  const verbs = unitVerbs.filter((verb) => task.verbs.includes(verb));
  if (verbs.length === 0) return null;
  const lookOf = (verb: TaskVerb, index: number) =>
    primary && index === 0 && !withdrawals.includes(verb) ? 'primary' : 'default';
  return (
    <div className={css.buttons}>
      {verbs.map((verb, index) => (
        <ActionButton key={verb} verb={verb} task={task} actions={actions} look={lookOf(verb, index)} />
      ))}
    </div>
  );
}

function MonitorActions({ task, actions }: Omit<ActionCardProps, 'primary'>) {
  const verbs = monitorVerbs.filter((verb) => task.verbs.includes(verb));
  if (verbs.length === 0) return null;
  return (
    <div>
      <h2 className={css.small}>Thay đổi nhiệm vụ</h2>
      <div className={css.buttons}>
        {verbs.map((verb) => (
          <ActionButton key={verb} verb={verb} task={task} actions={actions} look="default" />
        ))}
      </div>
      {!task.verbs.includes('accept') && task.state !== 'accepted' && (
        <p className="secondary" style={{ marginTop: 8 }}>
          Xác nhận: khi đơn vị đã báo cáo kết quả.
        </p>
      )}
    </div>
  );
}
