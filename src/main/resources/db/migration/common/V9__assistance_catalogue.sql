-- A unit serves any number of court districts; none means the whole country.
alter table assistance_unit add column districts varchar(400);
update assistance_unit set districts = court_code;
alter table assistance_unit drop column court_code;

-- NETWORK is reached by every court and stands outside the numbered catalogue.
alter table assistance_department add column reach varchar(16);

-- item_no is empty for matters of a network.
alter table assistance_matter add column item_no varchar(8);
alter table assistance_matter add column input_schema varchar(100);
alter table assistance_matter add column document_kinds varchar(200);
alter table assistance_matter add column process_key varchar(64);
alter table assistance_matter add column persons varchar(8);
alter table assistance_matter add column vehicles varchar(8);

create table assistance_officer (
  code        varchar(64)  not null,
  version     int          not null,
  title       varchar(60)  not null,
  unit_code   varchar(40)  not null,
  leader      varchar(1),
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);

-- What the network could not do by itself and the command centre must look at.
create table assistance_incident (
  id          varchar(36)  primary key,
  kind        varchar(40)  not null,
  reference   varchar(200) not null,
  court_code  varchar(6),
  text_sealed text         not null,
  status      varchar(16)  not null,
  raised_at   timestamp with time zone not null,
  closed_at   timestamp with time zone,
  closed_by   varchar(64),
  note_sealed text
);
create index assistance_incident_reference on assistance_incident (reference);
