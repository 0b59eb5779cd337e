-- Facts of tasks as they were told by events: a projection that may be rebuilt from the log. One row a task and version; a card as of
-- any past day takes each task's last fact up to that day's end.
create schema scoring;

create table scoring.task_fact (
  task_id uuid not null,
  version integer not null,
  occurred_at timestamptz not null,
  assigner_unit_id uuid not null,
  assessed_unit_id uuid not null,
  -- civil year in which the task was assigned: the year of its card
  year integer not null,
  -- the whole TaskState of libs/domain
  task jsonb not null,
  primary key (task_id, version)
);

create index task_fact_card on scoring.task_fact (assigner_unit_id, year, occurred_at);

select log.grant_app('scoring');
