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

-- The command centre's decision which unit answers where the directory names none or several.
create table assistance_route (
  matter     varchar(80) not null,
  court_code varchar(6)  not null,
  unit_code  varchar(40) not null,
  decided_by varchar(64) not null,
  decided_at timestamp with time zone not null,
  primary key (matter, court_code)
);

-- One thing asked of one or many units in one action. A target waits for an incident where no unit could be named.
create table assistance_asking (
  id              varchar(36)  primary key,
  case_id         varchar(36)  not null,
  court_code      varchar(6)   not null,
  matter          varchar(80)  not null,
  content_sealed  text         not null,
  asked_by        varchar(64)  not null,
  asked_at        timestamp with time zone not null
);
create index assistance_asking_case on assistance_asking (case_id);

create table assistance_asking_target (
  id          varchar(36) primary key,
  asking_id   varchar(36) not null references assistance_asking (id),
  position_no int         not null,
  court_code  varchar(6)  not null,
  unit_code   varchar(40),
  request_id  varchar(36),
  incident_id varchar(36),
  cancelled   boolean     not null
);
create index assistance_asking_target_asking on assistance_asking_target (asking_id);
create index assistance_asking_target_incident on assistance_asking_target (incident_id);

-- What the statistics are counted from; kept with the request so that a table changed later does not change the past.
alter table assistance_request add column asked_by varchar(64);
alter table assistance_request add column cross_county boolean default false not null;
alter table assistance_request add column offline boolean default false not null;
alter table assistance_request add column first_sent_at timestamp with time zone;
alter table assistance_request add column sla_minutes int;
alter table assistance_request add column working_minutes bigint;
create index assistance_request_finished on assistance_request (finished_at);
create index assistance_request_asked on assistance_request (prepared_at);
