-- Room rules: what the office follows, as versioned data. Schema of architecture.md §5 and §8.
create schema rules;

create table rules.version (
  id uuid primary key,
  kind text not null,
  key text not null,
  version integer not null,
  body jsonb not null,
  -- of the body as canonical JSON: a shipped file that was edited without a new version number is found by it
  sha256 text not null,
  effective_from date not null,
  source text not null,
  -- office time; person id, or 'system' for what is shipped
  published_at timestamptz not null,
  published_by text not null,
  constraint version_once unique (kind, key, version)
);

select log.append_only('rules.version');
select log.grant_app('rules');
