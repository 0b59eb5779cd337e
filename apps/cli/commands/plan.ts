import { taskFileSchema, type TaskFile } from '@dondoc/contracts';
import { dueAtOf, remindersOf, type TaskState } from '@dondoc/domain';
import { shippedRules } from '../../../config/index.js';
import { calendarFromFile } from '../calendar-file.js';
import type { Command } from '../command.js';
import { isWrongUse, missingArgument, optionsOf } from '../options.js';
import { checkedFile, policiesFrom } from '../policies.js';

const usage = 'dondoc plan TASK.json [--policy FILE] [--calendar FILE]';

/** `plan TASK.json`: the alarms of a task as the policy gives them, one line `{at, step, to[]}` each. */
export const command: Command = {
  name: 'plan',
  usage,
  async run(args, out) {
    const options = optionsOf(args, ['policy', 'calendar'], usage);
    const file = isWrongUse(options) ? undefined : options.words[0];
    const wrong = isWrongUse(options) ? options : file === undefined ? missingArgument('TASK.json', usage) : null;
    if (wrong !== null || isWrongUse(options) || file === undefined) {
      out.note(wrong?.wrong ?? '');
      return 2;
    }
    const calendarFile = options.values.get('calendar');
    const [task, policies, calendar] = await Promise.all([
      checkedFile(file, taskFileSchema, 'task'),
      policiesFrom(options.values.get('policy')),
      calendarFile === undefined ? shippedRules().calendar : calendarFromFile(calendarFile),
    ]);
    for (const input of [task, policies, calendar]) {
      if (!isWrongUse(input)) continue;
      out.note(input.wrong);
      return 2;
    }
    if (isWrongUse(task) || isWrongUse(policies) || isWrongUse(calendar)) return 2;
    for (const { at, stepId } of remindersOf(stateOf(task), policies.reminders, calendar)) {
      out.line({ at, step: stepId, to: policies.reminders.steps.find(({ id }) => id === stepId)?.to ?? [] });
    }
    return 0;
  },
};

/** As much of a task as its reminders depend on; the rest is as it is when a task begins. */
function stateOf(file: TaskFile): TaskState {
  const { key, title, unit, officer, coordinators, assignedAt, assignmentNo, dueOn, reviewOn, state, routine } = file;
  return {
    id: key, key, title, directiveId: '', obligationId: key, occurrence: null, originalUnitId: unit, leadUnitId: unit, assignmentNo, officerId: officer,
    coordinators: coordinators.map((unitId) => ({ unitId, duty: null, acknowledgedAt: null })),
    deadline: null, dueOn, dueAt: dueOn === null ? null : dueAtOf(dueOn, shippedRules().readingRule), originalDueOn: dueOn, promisedOn: null, reviewOn,
    state, resumeTo: null, assignedAt, assignedBy: '', receivedOn: shippedRules().readingRule.effectiveFrom, acknowledgedAt: null, submission: null,
    returnedAt: null, acceptedAt: null, completedAt: null, extension: null, extensionsAsked: 0, extensionsRefused: 0, blocker: null,
    countable: !routine, routine, assigningLevel: 'city', assignerUnitId: '', assessedUnitId: unit, stoppedPeriods: [], remindFrom: assignedAt,
    lastDueChangeCause: null, pins: { calendar: '', reading: '' }, version: 1,
  }; // prettier-ignore
}
