-- Room directives: the register, what was read in each document and what was confirmed. Schema of architecture.md §5.
create schema directives;

create table directives.directive (
  id uuid primary key,
  -- of the text with white space and letter composition evened out: the same document twice is found whatever file it came in
  content_sha256 text not null,
  text text not null,
  file_id uuid references files.file (id),
  file_name text,
  type text not null,
  number text,
  -- capitals, no spaces: how citations find it
  number_key text,
  signed_on date,
  -- month of the document where its day is still blank
  month_on date,
  issuer text,
  summary text,
  addressees text[] not null default '{}',
  signatory text,
  assigner_unit_id uuid not null references organisation.unit (id),
  state text not null check (state in ('registered', 'issued', 'revoked')),
  registered_at timestamptz not null,
  registered_by uuid not null references organisation.person (id),
  issued_at timestamptz,
  issued_by uuid references organisation.person (id),
  received_on date,
  revoked_at timestamptz,
  revoked_by uuid references organisation.person (id),
  revoke_reason text,
  replaced_by_id uuid references directives.directive (id),
  -- other documents that the text names: [{text, number, date, start, end}]. Read and written only as a whole, with the text they
  -- point into; which directive of the register each one means is looked up by number_key, since it may be registered later.
  citations jsonb not null,
  version integer not null
);
create unique index directive_content on directives.directive (content_sha256) where state <> 'revoked';
create unique index directive_number on directives.directive (assigner_unit_id, number_key, (extract(year from signed_on)))
  where number_key is not null and signed_on is not null and state <> 'revoked';
create index directive_number_key on directives.directive (number_key);
create index directive_registered on directives.directive (registered_at desc, id desc);

-- One duty. `as_read` is what the reader proposed and never changes (null: added by a person); the columns are what stands now.
-- Its citations are jsonb: they belong to this row alone, are written with it, and nothing is searched inside them.
create table directives.obligation (
  id uuid primary key,
  directive_id uuid not null references directives.directive (id),
  ordinal integer not null,
  key text not null,
  as_read jsonb,
  instruction text,
  title text not null,
  quote jsonb not null,
  kind text not null check (kind in ('dated', 'review', 'routine')),
  deadline jsonb,
  deadline_citation jsonb,
  review_on date,
  lead_unit_ids uuid[] not null,
  lead_text text,
  -- named as a kind of units: one task for each of them
  fan_out boolean not null,
  coordinator_unit_ids uuid[] not null,
  coordinator_text text,
  report_to text,
  via text,
  deliverable text,
  countable boolean not null,
  confirmed boolean not null,
  dropped boolean not null,
  confidence jsonb not null,
  constraint obligation_key unique (directive_id, key)
);
create index obligation_units on directives.obligation using gin (lead_unit_ids, coordinator_unit_ids);

-- What the register shows of the tasks of a directive, kept from their events (this room stands left of tasks).
create table directives.task_seen (
  task_id uuid primary key,
  directive_id uuid not null,
  state text not null,
  due_at timestamptz,
  version integer not null
);
create index task_seen_directive on directives.task_seen (directive_id);

select log.grant_app('directives');
