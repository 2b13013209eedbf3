-- Raised by whatever an operator changes, in the order of commits: a change takes the lock on this row until it commits.
create table catalogue (
    revision       bigint not null
);
insert into catalogue (revision) values (0);

-- At which revision the operator changed this number last.
alter table caller_ids add column catalogue_revision bigint default 0 not null;
create index caller_ids_catalogue_revision on caller_ids (catalogue_revision, caller_id);
