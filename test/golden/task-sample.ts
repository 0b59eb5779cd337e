import { civilDate, instant, type TaskState, type TaskStateName } from '@dondoc/domain';

export const at = instant('2024-10-14T09:00:00+07:00');
export const UNIT = 'vhtt';

/** The report of seed 000, item 2, in any state of its life. */
export const taskIn = (state: TaskStateName, change: Partial<TaskState> = {}): TaskState => ({
  id: 't1', key: 'o8', directiveId: 'd1', obligationId: 'o8', occurrence: null, originalUnitId: UNIT, leadUnitId: UNIT, assignmentNo: 1, officerId: null,
  coordinators: [{ unitId: 'vanphong', duty: null, acknowledgedAt: null }], title: 'Báo cáo', deadline: null, dueOn: civilDate('2024-10-15'),
  dueAt: instant('2024-10-16T00:00:00+07:00'), originalDueOn: civilDate('2024-10-15'), promisedOn: null, reviewOn: null, state, resumeTo: null,
  assignedAt: instant('2024-10-08T08:00:00+07:00'), assignedBy: 'monitor', receivedOn: civilDate('2024-10-08'), acknowledgedAt: null,
  submission: state === 'submitted' || state === 'accepted' ? { id: 's1', at: instant('2024-10-11T15:00:00+07:00'), by: 'head', unitId: UNIT, done: null, documentNumber: null, documentOn: null } : null,
  returnedAt: state === 'returned' ? instant('2024-10-11T16:00:00+07:00') : null, acceptedAt: state === 'accepted' ? at : null,
  completedAt: state === 'accepted' ? instant('2024-10-11T15:00:00+07:00') : null, extension: null, extensionsAsked: 0, extensionsRefused: 0, blocker: null,
  countable: true, routine: false, assigningLevel: 'city', assignerUnitId: 'sadec', assessedUnitId: UNIT, stoppedPeriods: [],
  remindFrom: instant('2024-10-08T08:00:00+07:00'), lastDueChangeCause: null, pins: { calendar: 'c@1', reading: 'r@1' }, version: 3, ...change,
}); // prettier-ignore
