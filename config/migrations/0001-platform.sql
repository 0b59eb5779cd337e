-- The program runs as dondoc_app, migrations as the owner. The embedded server makes the role beforehand; elsewhere it is made here
-- when the owner may do so, and where he may not, the append-only triggers below still hold.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dondoc_app') then
    create role dondoc_app nologin;
  end if;
  if not pg_has_role(current_user, 'dondoc_app', 'SET') then
    execute format('grant dondoc_app to %I', current_user);
  end if;
exception
  when insufficient_privilege then raise notice 'role dondoc_app cannot be made or granted by %', current_user;
end
$$;

create schema log;
create schema files;
create schema platform;

-- Refuses what would rewrite history, whoever asks.
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'DD001';
end
$$;

-- Makes a table append-only: a trigger for everybody, and for the program's role no grant beyond SELECT and INSERT.
create function log.append_only(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function log.refuse_change()', target);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function log.refuse_change()', target);
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    execute format('revoke all on %s from dondoc_app', target);
    execute format('grant select, insert on %s to dondoc_app', target);
  end if;
end
$$;

-- Ends a room's migration: the program may read and write all tables of the schema, except those made append-only.
create function log.grant_app(target name) returns void language plpgsql as $$
declare
  one record;
begin
  if not exists (select from pg_roles where rolname = 'dondoc_app') then
    return;
  end if;
  execute format('grant usage on schema %I to dondoc_app', target);
  execute format('grant usage, select on all sequences in schema %I to dondoc_app', target);
  execute format('grant execute on all functions in schema %I to dondoc_app', target);
  for one in
    select c.oid::regclass as name, c.relkind in ('r', 'p') as is_table,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as append_only
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = target and c.relkind in ('r', 'p', 'v', 'm')
  loop
    if not one.is_table then
      execute format('grant select on %s to dondoc_app', one.name);
    elsif one.append_only then
      execute format('grant select, insert on %s to dondoc_app', one.name);
    else
      execute format('grant select, insert, update, delete on %s to dondoc_app', one.name);
    end if;
  end loop;
end
$$;

-- Every fact of the office, once and for ever. payload is json, not jsonb: its text is kept byte for byte, for the seal.
create table log.event (
  id uuid primary key,
  ord bigint generated always as identity unique,
  name text not null,
  schema_version int not null,
  occurred_at timestamptz not null,
  actor_id text not null,
  on_behalf_of text,
  subject_kind text not null,
  subject_id text not null,
  subject_version int,
  cause_id uuid,
  payload json not null
);
create unique index event_subject_version on log.event (subject_kind, subject_id, subject_version) where subject_version is not null;
create index event_subject on log.event (subject_kind, subject_id, ord);
select log.append_only('log.event');

-- The chain over the events: hash = sha256(previous hash, envelope, payload). Written by the relay, in the order of commit.
create table log.seal (
  seq bigint primary key,
  event_id uuid not null unique references log.event,
  prev_hash text not null,
  hash text not null
);
select log.append_only('log.seal');

-- What the relay has not sealed yet. Filled by trigger, so that no event can be written around it.
create table log.unsealed (ord bigint primary key, event_id uuid not null);

create function log.note_unsealed() returns trigger language plpgsql as $$
begin
  insert into log.unsealed (ord, event_id) select ord, id from added;
  return null;
end
$$;
create trigger note_unsealed after insert on log.event referencing new table as added
  for each statement execute function log.note_unsealed();

-- One row per event and consumer. next_try_at, done_at and parked_at are machine time: a jump of a virtual clock does not end a back-off.
create table log.delivery (
  event_id uuid not null references log.event,
  consumer text not null,
  seq bigint not null,
  attempt int not null default 0,
  next_try_at timestamptz not null default now(),
  done_at timestamptz,
  parked_at timestamptz,
  last_error text,
  primary key (event_id, consumer)
) with (fillfactor = 90);
create index delivery_open on log.delivery (consumer, seq) where done_at is null and parked_at is null;
create index delivery_parked on log.delivery (consumer, seq) where parked_at is not null;

-- When the engine last looked (office time) and when the queue last asked it to (machine time); and when it could not look.
create table log.beat (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null,
  queue_at timestamptz not null default now()
);
create table log.outage (
  id uuid primary key,
  from_at timestamptz not null,
  to_at timestamptz not null,
  check (from_at < to_at)
);
select log.append_only('log.outage');

create table files.file (
  id uuid primary key,
  sha256 text not null unique,
  name text not null,
  media_type text not null,
  size int not null,
  content bytea not null
);
-- Documents come compressed already; storing them as they are saves the second attempt.
alter table files.file alter column content set storage external;
select log.append_only('files.file');

-- The virtual clock of a demo or a test, shared by all processes; office time stands still until somebody moves it.
create table platform.clock (only_row boolean primary key default true check (only_row), at timestamptz not null);

-- Facts about this installation, such as whether it was begun as a demo.
create table platform.setting (key text primary key, value jsonb not null);

select log.grant_app('log');
select log.grant_app('files');
select log.grant_app('platform');
