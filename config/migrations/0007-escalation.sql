-- Room escalation: cases on the ladder, one lateness of one task each. What was done to a case stands beside it and is never changed.
create schema escalation;

create table escalation.case (
  id uuid primary key,
  task_id uuid not null references tasks.task (id),
  lead_unit_id uuid not null,
  rung integer not null check (rung between 0 and 4),
  -- office time of the next look; null while only an event can change anything
  next_step_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- somebody must decide: a rung to confirm, an explanation to weigh, a proposal
  awaits_decision boolean not null,
  version integer not null,
  -- the whole Case of libs/domain; the columns beside it are what is claimed, filtered and kept unique. json, not jsonb: the domain
  -- compares what it said before with what it says now, and gets it back as it gave it
  body json not null
) with (fillfactor = 85);
create unique index case_open on escalation.case (task_id) where closed_at is null;
create index case_next_step on escalation.case (next_step_at) where next_step_at is not null;
create index case_awaits on escalation.case (opened_at) where awaits_decision;
create index case_task on escalation.case (task_id, opened_at);
create index case_unit on escalation.case (lead_unit_id, opened_at);

create table escalation.step (
  case_id uuid not null references escalation.case (id),
  rung integer not null,
  -- 0; one more each time a head appointed later gets the rung again, or a leader sent the proposal back
  repetition integer not null,
  at timestamptz not null,
  evidence jsonb not null,
  primary key (case_id, rung, repetition)
);

create table escalation.explanation (
  id uuid primary key,
  case_id uuid not null references escalation.case (id),
  at timestamptz not null,
  person_id uuid not null,
  cause text not null,
  remedy text not null,
  expected_on date,
  file_ids uuid[] not null
);
create index explanation_case on escalation.explanation (case_id);
create index explanation_files on escalation.explanation using gin (file_ids);

create table escalation.weighing (
  explanation_id uuid primary key references escalation.explanation (id),
  at timestamptz not null,
  person_id uuid not null,
  sufficient boolean not null,
  reason text not null
);

create table escalation.dossier (
  id uuid primary key,
  case_id uuid not null references escalation.case (id),
  made_at timestamptz not null,
  -- of the bytes of body, UTF-8
  sha256 text not null,
  -- json, not jsonb: its text is kept byte for byte
  body json not null
);

create table escalation.proposal (
  id uuid primary key,
  case_id uuid not null references escalation.case (id),
  task_id uuid not null,
  lead_unit_id uuid not null,
  kind text not null check (kind in ('criticise', 'account')),
  rung integer not null,
  at timestamptz not null,
  dossier_id uuid not null references escalation.dossier (id)
);
create index proposal_case on escalation.proposal (case_id);
create index proposal_unit on escalation.proposal (lead_unit_id, at desc);

-- One decision for a proposal, for ever: the first stands.
create table escalation.decision (
  proposal_id uuid primary key references escalation.proposal (id),
  at timestamptz not null,
  decided_by uuid not null,
  on_behalf_of uuid,
  decision text not null check (decision in ('criticise', 'remind', 'noAction', 'returnForFacts')),
  reason text not null
);

create table escalation.answer (
  id uuid primary key,
  proposal_id uuid not null references escalation.proposal (id),
  at timestamptz not null,
  person_id uuid not null,
  text text not null
);
create index answer_proposal on escalation.answer (proposal_id);

-- The first time somebody of the unit opened the dossier.
create table escalation.sighting (
  proposal_id uuid primary key references escalation.proposal (id),
  at timestamptz not null,
  person_id uuid not null
);

select log.append_only('escalation.step');
select log.append_only('escalation.explanation');
select log.append_only('escalation.weighing');
select log.append_only('escalation.dossier');
select log.append_only('escalation.proposal');
select log.append_only('escalation.decision');
select log.append_only('escalation.answer');
select log.append_only('escalation.sighting');
select log.grant_app('escalation');
