-- Room tasks: the task row and what people hand in about it. Schema of architecture.md §5.
create schema tasks;

-- Spoken codes: NV-1, NV-2 … in the order of creation.
create sequence tasks.code_number;

-- One obligation of one lead unit (and one occurrence). `body` is the whole TaskState of the domain, exactly as the last event of the
-- task carries it; the columns beside it repeat what lists filter and sort by and what the sweep claims. One function writes both
-- (libs/tasks/tasks.tables.ts), so they cannot part.
create table tasks.task (
  id uuid primary key,
  number integer not null unique default nextval('tasks.code_number'),
  directive_id uuid not null,
  obligation_id uuid not null,
  original_unit_id uuid not null,
  occurrence date,
  lead_unit_id uuid not null,
  assigner_unit_id uuid not null,
  officer_id uuid,
  state text not null,
  title text not null,
  item text,
  -- title, item and key in small letters without diacritics: what the search box looks through
  folded text not null,
  due_on date,
  due_at timestamptz,
  review_on date,
  countable boolean not null,
  routine boolean not null,
  assigned_at timestamptz not null,
  received_on date not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  completed_at timestamptz,
  next_alarm_at timestamptz,
  body jsonb not null,
  version integer not null,
  constraint task_once unique nulls not distinct (obligation_id, original_unit_id, occurrence)
) with (fillfactor = 85);

create index task_alarm on tasks.task (next_alarm_at) where next_alarm_at is not null;
create index task_lead_unit on tasks.task (lead_unit_id, state);
create index task_directive on tasks.task (directive_id);
create index task_due on tasks.task (due_at) where state in ('assigned', 'acknowledged', 'returned');
create index task_submitted on tasks.task (submitted_at) where state = 'submitted';

-- A recurring duty of one unit: opens a task on the first day of each period, whether or not the last one is done (rules.md §2).
create table tasks.series (
  id uuid primary key,
  obligation_id uuid not null,
  unit_id uuid not null,
  directive_id uuid not null,
  -- what its tasks are made of, as the event directive.issued said it
  draft jsonb not null,
  issued_on date not null,
  opened_until date not null,
  next_open_at timestamptz,
  unique (obligation_id, unit_id)
);
create index series_open on tasks.series (next_open_at) where next_open_at is not null;

-- Units that help. Rewritten with the row of their task.
create table tasks.coordinator (
  task_id uuid not null references tasks.task (id),
  unit_id uuid not null,
  duty text,
  acknowledged_at timestamptz,
  primary key (task_id, unit_id)
);
create index coordinator_unit on tasks.coordinator (unit_id);

create table tasks.submission (
  id uuid primary key,
  task_id uuid not null references tasks.task (id),
  at timestamptz not null,
  by_person_id uuid not null,
  unit_id uuid not null,
  result text not null,
  document_number text,
  document_on date,
  file_ids uuid[] not null default '{}'
);
create index submission_task on tasks.submission (task_id, at);

create table tasks.withdrawal (
  submission_id uuid primary key references tasks.submission (id),
  at timestamptz not null,
  by_person_id uuid not null
);

-- One verdict for a submission, for ever: the first stands.
create table tasks.verdict (
  submission_id uuid primary key references tasks.submission (id),
  task_id uuid not null references tasks.task (id),
  decision text not null check (decision in ('accept', 'return')),
  at timestamptz not null,
  by_person_id uuid not null,
  reason text,
  completed_on date
);

create table tasks.due_change (
  task_id uuid not null references tasks.task (id),
  version integer not null,
  at timestamptz not null,
  from_on date,
  to_on date,
  cause text not null,
  reason text,
  by_person_id uuid,
  primary key (task_id, version)
);

create table tasks.extension (
  id uuid primary key,
  task_id uuid not null references tasks.task (id),
  at timestamptz not null,
  requested_by uuid not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  first boolean not null,
  withdrawn_at timestamptz,
  granted boolean,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  constraint extension_other_decides check (decided_by is distinct from requested_by or decided_by is null)
);
create index extension_task on tasks.extension (task_id, at);
-- One open request for a task.
create unique index extension_open on tasks.extension (task_id) where withdrawn_at is null and granted is null;

-- What has fired. The key names step, day aimed at and assignment, so a re-plan fires nothing twice.
create table tasks.alarm_fired (
  task_id uuid not null references tasks.task (id),
  key text not null,
  step_id text not null,
  instant timestamptz not null,
  event_id uuid not null,
  primary key (task_id, key)
);

-- Files are content-addressed in platform; here is who brought which one, so that it can be shown only to those who may see its task.
create table tasks.upload (
  id uuid primary key,
  file_id text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  by_person_id uuid not null,
  at timestamptz not null
);

select log.append_only('tasks.submission');
select log.append_only('tasks.withdrawal');
select log.append_only('tasks.verdict');
select log.append_only('tasks.due_change');
select log.append_only('tasks.alarm_fired');
select log.append_only('tasks.upload');
select log.grant_app('tasks');
