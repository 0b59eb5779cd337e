-- Room notices: who is told what, in which message, and the proof that it arrived. Schema of architecture.md §5.
create schema notices;

-- What this room keeps from events, so that a notice is re-checked and worded without asking rooms to the right (architecture.md §6).
create table notices.case_seen (
  case_id uuid primary key,
  task_id uuid not null,
  body jsonb not null,
  version integer not null
);
create index case_seen_task on notices.case_seen (task_id);

-- One message leaving the house: unique by (person, channel, window), so there is one digest by construction.
create table notices.dispatch (
  id uuid primary key,
  person_id uuid not null,
  channel text not null,
  window_key text not null,
  mode text not null check (mode in ('atOnce', 'digest', 'ladder')),
  due_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'accepted', 'failed', 'superseded', 'deliveredByHand')),
  lease_until timestamptz,
  attempts integer not null default 0,
  rung integer,
  unit_id uuid,
  label text not null default '',
  subject text,
  address text,
  at timestamptz,
  answer text,
  opened_at timestamptz,
  why_not text,
  delivered_by_hand jsonb,
  resend_of uuid references notices.dispatch (id),
  constraint dispatch_once unique (person_id, channel, window_key)
) with (fillfactor = 85);
create index dispatch_due on notices.dispatch (due_at, id) where state = 'queued';
create index dispatch_person on notices.dispatch (person_id, due_at desc);
create index dispatch_failed on notices.dispatch (at) where state = 'failed';

create table notices.notice (
  id uuid primary key,
  reason_key text not null,
  person_id uuid not null,
  channel text not null,
  dispatch_id uuid not null references notices.dispatch (id),
  task_id uuid,
  case_id uuid,
  unit_id uuid not null,
  kind text not null,
  mode text not null,
  rung integer,
  state text not null default 'planned' check (state in ('planned', 'sent', 'superseded')),
  why_not text,
  planned_at timestamptz not null,
  not_before timestamptz not null,
  body jsonb not null,
  constraint notice_once unique (reason_key, person_id, channel)
) with (fillfactor = 85);
create index notice_dispatch on notices.notice (dispatch_id);
create index notice_task on notices.notice (task_id);
create index notice_at_once on notices.notice (person_id, not_before) where mode = 'atOnce';

-- Every hand-over to a channel and what it answered: the proof.
create table notices.attempt (
  dispatch_id uuid not null references notices.dispatch (id),
  n integer not null,
  outcome text not null check (outcome in ('accepted', 'deferred', 'refused', 'unknown')),
  at timestamptz not null,
  address text,
  answer text,
  provider_ref text,
  primary key (dispatch_id, n)
);

-- The built-in mailbox (demo and development): every mail as it left.
create table notices.mail (
  id uuid primary key,
  dispatch_id uuid not null references notices.dispatch (id),
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null
);
create index mail_at on notices.mail (at desc);

select log.append_only('notices.attempt');
select log.append_only('notices.mail');
select log.grant_app('notices');
