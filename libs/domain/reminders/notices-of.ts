import type { Alarm } from './alarms.js';
import { headOf } from './directory.js';
import type { PlannedNotice } from './notice.js';
import { Planning, type PlanningEvent, type PlanningFacts } from './planning.js';

type Plan = (plan: Planning) => void;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const UNIT = ['head', 'officer'] as const;

/** What each event makes people hear (rules.md §3, §4). An event that is not named here tells nobody. */
const PLANS: Readonly<Record<string, Plan>> = {
  'task.created': (plan) => plan.tellAssigned(),
  'task.reassigned': (plan) => {
    plan.tellAssigned();
    const from = textOf(plan.event.facts['from']);
    const former = from === null ? null : headOf(plan.facts.seats, from);
    if (former !== null && from !== null)
      plan.add(former, 'head', 'taskChanged', 'atOnce', { unitId: from, facts: plan.event.facts });
  },
  'task.alarmFired': (plan) => {
    for (const alarm of (plan.event.facts['alarms'] ?? []) as readonly Alarm[]) {
      const step = plan.facts.policy.steps.find(({ id }) => id === alarm.stepId);
      if (step !== undefined) plan.tellAlarm(alarm, step);
    }
  },
  'task.submitted': (plan) => {
    const { submission } = plan.facts.task;
    plan.await('accept', 'accept', submission?.id ?? null, submission === null ? [] : [submission.by]);
  },
  'extension.requested': (plan) => {
    const { extension } = plan.facts.task;
    plan.await('extension', 'decideExtension', extension?.id ?? null, extension === null ? [] : [extension.by]);
  },
  'task.returned': (plan) =>
    plan.tellUnit(UNIT, 'returned', 'atOnce', {
      facts: plan.event.facts,
      subjectId: textOf(plan.event.facts['submissionId']),
    }),
  'task.accepted': (plan) => plan.tellUnit(UNIT, 'accepted', 'digest', { facts: plan.event.facts }),
  'extension.decided': (plan) =>
    plan.tellUnit(
      UNIT,
      plan.event.facts['decision'] === 'granted' ? 'extensionGranted' : 'extensionRefused',
      'atOnce',
      { facts: plan.event.facts },
    ),
  'task.dueChanged': (plan) => {
    const bySomebody = plan.event.facts['cause'] === 'correction';
    plan.tellUnit(UNIT, 'taskChanged', bySomebody ? 'atOnce' : 'digest', { facts: plan.event.facts });
  },
  'task.recalled': (plan) => plan.tellUnit(UNIT, 'taskChanged', 'atOnce', { facts: plan.event.facts }),
  'escalation.rungReached': planRung,
  'escalation.rungHeld': (plan) => {
    const { held } = plan.facts.case ?? {};
    const codes = held?.reasons.map(({ code }) => code) ?? [];
    if (codes.includes('toConfirm')) plan.await('confirmRung', 'confirmRung', plan.facts.case?.id ?? null);
    if (codes.includes('noHead')) plan.tellNoHead();
  },
  'escalation.explained': (plan) => {
    const explanation = plan.facts.case?.explanation ?? null;
    plan.await('weigh', 'weigh', explanation?.id ?? null, explanation === null ? [] : [explanation.by]);
  },
  'escalation.weighed': (plan) =>
    plan.tellUnit(['head'], 'explanationWeighed', 'atOnce', {
      subjectId: plan.facts.case?.explanation?.id ?? null,
      facts: plan.event.facts,
    }),
  'escalation.proposed': (plan) => {
    const proposal = plan.facts.case?.proposal ?? null;
    plan.await('proposal', 'decideProposal', proposal?.id ?? null);
    plan.tellUnit(['head'], 'proposalTold', 'ladder', {
      subjectId: proposal?.id ?? null,
      rung: proposal?.rung ?? null,
    });
  },
  'escalation.decided': (plan) => {
    const subjectId = plan.facts.case?.proposal?.id ?? null;
    plan.tellUnit(['head'], 'proposalDecided', 'atOnce', { subjectId, facts: plan.event.facts });
    plan.tellMonitors('proposalDecided', 'atOnce', { subjectId, facts: plan.event.facts });
  },
  'notice.failed': planFailure,
  'notice.bounced': planFailure,
};

function planRung(plan: Planning): void {
  const rung = plan.facts.case?.rung ?? 0;
  if (rung === 1) plan.tellUnit(UNIT, 'rung', 'ladder', { rung });
  if (rung === 2) plan.tellUnit(['head'], 'rung', 'ladder', { rung });
  if (rung === 1 || rung === 2) plan.tellMonitors('rungCopy', 'digest', { rung });
}

/** The monitor is told what did not arrive, unless it was his own letter. */
function planFailure(plan: Planning): void {
  const failedFor = textOf(plan.event.facts['personId']);
  const dispatchId = textOf(plan.event.facts['dispatchId']);
  const isMonitor = plan.facts.seats.some(({ personId, role }) => personId === failedFor && role === 'monitor');
  if (!isMonitor) plan.tellMonitors('deliveryFailed', 'atOnce', { subjectId: dispatchId, facts: plan.event.facts });
}

/**
 * Who is told what on which channel because of an event, as planned: the windows and limits come with `dispatchOf`, and `stillWanted`
 * looks again at the moment of sending. Pure and repeatable: the keys are those of the cause.
 */
export function noticesOf(event: PlanningEvent, facts: PlanningFacts): readonly PlannedNotice[] {
  const plan = PLANS[event.name];
  if (plan === undefined) return [];
  const planning = new Planning(event, facts);
  plan(planning);
  return planning.done();
}
