-- Single sign-on (OpenID Connect): what a browser took with it to the identity provider, and whose subject there is who here.
-- Only digests of what the browser brings back are kept; a row is taken once and lives ten minutes.
create table single_sign_on_flow (
  state text collate "C" primary key,
  browser text not null,
  nonce text not null,
  verifier text not null,
  until timestamptz(3) not null
);
create index single_sign_on_flow_until on single_sign_on_flow (until);

-- A subject of a provider is one person, and a person one subject, until a recovery of the password lets go of it.
create table single_sign_on_subject (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person_id uuid not null references person (id),
  primary key (issuer, subject),
  unique (person_id, issuer)
);

grant select, insert, delete on single_sign_on_flow, single_sign_on_subject to duxing_app;
