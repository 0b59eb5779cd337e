-- Scans whose text is recognised page by page in the background, by one process at a time (lease_until, machine time). A row that was
-- being worked on when its process died is begun again, a few times at most.
create table directives.recognition (
  id uuid primary key,
  file_id uuid not null references files.file (id),
  file_name text not null,
  by_person_id uuid not null references organisation.person (id),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempts integer not null default 0,
  pages integer,
  pages_done integer not null default 0,
  text text,
  -- {pages, lines}: where the text stands on the pages
  layout jsonb,
  -- percent, as the recogniser judges itself
  confidence integer,
  detail text,
  created_at timestamptz not null,
  lease_until timestamptz
);
create index recognition_unfinished on directives.recognition (created_at) where state in ('waiting', 'running');

-- A directive whose text was recognised and not typed: nothing read from it is sure.
alter table directives.directive add column recognition_id uuid references directives.recognition (id);
alter table directives.directive add column recognition_confidence integer;

-- Where the text of a directive stands on the pages of its file: {pages: [{page, start, end}], lines: [{page, start, end, box}]}.
-- Written once with the text it points into and read as a whole.
create table directives.layout (
  directive_id uuid primary key references directives.directive (id),
  pages jsonb not null,
  lines jsonb not null
);

select log.grant_app('directives');
