-- Room directives. Schema of architecture.md §5.
create schema directives;
select log.grant_app('directives');
