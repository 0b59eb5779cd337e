-- Room scoring: tasks as events told of them, a projection that may be rebuilt from the log. One row a task and version; a card as of any
-- past day takes each task's last fact up to that day's end.
create schema scoring;

create table scoring.task_fact (
  task_id uuid not null,
  version integer not null,
  occurred_at timestamptz not null,
  assigner_unit_id uuid not null,
  assessed_unit_id uuid not null,
  -- civil year of the day on which the task was received: the year of its card
  year integer not null,
  -- the whole TaskState of libs/domain
  task jsonb not null,
  primary key (task_id, version)
);
create index task_fact_year on scoring.task_fact (year, task_id);

select log.grant_app('scoring');
