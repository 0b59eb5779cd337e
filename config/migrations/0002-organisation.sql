-- Room organisation: units and their succession, people, seats, sessions. Schema of architecture.md §5.
create schema organisation;

create table organisation.unit (
  id uuid primary key,
  name text not null,
  short text not null,
  -- other names by which directives call it
  names text[] not null default '{}',
  level text not null check (level in ('province', 'city', 'department', 'commune', 'other')),
  parent_id uuid references organisation.unit (id),
  head_title text not null,
  valid_from date not null,
  valid_to date,
  successor_ids uuid[] not null default '{}',
  version integer not null,
  check (valid_to is null or valid_to >= valid_from),
  check (parent_id is distinct from id)
);

-- The authority whose installation this is: whose directives have no other assigner, and whose criterion (6) counts.
create table organisation.office (
  only_row boolean primary key default true check (only_row),
  unit_id uuid not null references organisation.unit (id)
);

-- "các phòng chuyên môn": who is meant. Members are ids of units; the list is rewritten as a whole.
create table organisation.unit_group (
  id uuid primary key,
  name text not null,
  names text[] not null default '{}',
  member_ids uuid[] not null default '{}',
  version integer not null
);

create table organisation.person (
  id uuid primary key,
  name text not null,
  email text not null,
  phone text,
  -- argon2id in PHC form; null while the person has no account
  password_hash text,
  must_change_password boolean not null default false,
  version integer not null
);
create unique index person_email on organisation.person (lower(email));

create table organisation.seat (
  id uuid primary key,
  person_id uuid not null references organisation.person (id),
  unit_id uuid not null references organisation.unit (id),
  role text not null check (role in ('leader', 'monitor', 'unitHead', 'officer', 'admin')),
  title text not null,
  valid_from date not null,
  valid_to date,
  version integer not null,
  constraint seat_once unique (person_id, unit_id, role, valid_from)
);
create index seat_unit on organisation.seat (unit_id);

-- The token itself is only in the browser. All three instants are machine time: an office clock that jumps (demo, tests) or stands
-- still must neither end a session nor keep one alive.
create table organisation.session (
  token_sha256 text primary key,
  person_id uuid not null references organisation.person (id),
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_person on organisation.session (person_id);

select log.grant_app('organisation');
