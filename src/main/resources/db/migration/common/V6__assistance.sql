-- Directory and catalogue: data files are the source; a changed row gets a new version and the old one stays readable.
create table assistance_department (
  code        varchar(40)  not null,
  version     int          not null,
  title       varchar(100) not null,
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);

create table assistance_unit (
  code        varchar(40)  not null,
  version     int          not null,
  title       varchar(100) not null,
  department  varchar(40)  not null,
  court_code  varchar(6),
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);

create table assistance_matter (
  code              varchar(80)  not null,
  version           int          not null,
  title             varchar(100) not null,
  department        varchar(40)  not null,
  verb              varchar(40)  not null,
  kind              varchar(16)  not null,
  discloses         varchar(1000) not null,
  answers           varchar(1000) not null,
  result_codes      varchar(400) not null,
  evidence          varchar(16)  not null,
  valid_from        timestamp with time zone not null,
  valid_until       timestamp with time zone,
  primary key (code, version)
);

create table assistance_account (
  code        varchar(40)  not null,
  version     int          not null,
  kind        varchar(16)  not null,
  title       varchar(100) not null,
  topics      varchar(1000) not null,
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);

-- Only the digest of a key is kept. Two keys of an account are valid at a time, so that a unit can change over.
create table assistance_account_key (
  id          varchar(36) primary key,
  account     varchar(40) not null,
  digest      varchar(64) not null,
  issued_at   timestamp with time zone not null,
  issued_by   varchar(64) not null,
  revoked_at  timestamp with time zone
);
create index assistance_account_key_account on assistance_account_key (account);

create table assistance_request (
  id               varchar(36)  primary key,
  case_id          varchar(36)  not null,
  court_code       varchar(6)   not null,
  matter           varchar(80)  not null,
  unit_code        varchar(40)  not null,
  topic            varchar(80)  not null,
  purpose_id       varchar(80)  not null,
  content_sealed   text         not null,
  document_set_ids varchar(1000) not null,
  status           varchar(16)  not null,
  prepared_at      timestamp with time zone not null,
  sent_at          timestamp with time zone,
  received_at      timestamp with time zone,
  finished_at      timestamp with time zone,
  result_code      varchar(40),
  answer_sealed    text,
  reason_code      varchar(80),
  reason_sealed    text,
  urged            int          not null
);
create index assistance_request_case on assistance_request (case_id);
create index assistance_request_purpose on assistance_request (purpose_id);

-- One row per answer that was accepted; the same answer twice finds its own digest here.
create table assistance_receipt (
  id          varchar(36) primary key,
  request_id  varchar(36) not null references assistance_request (id),
  account     varchar(64) not null,
  digest      varchar(64) not null,
  received_at timestamp with time zone not null,
  constraint assistance_receipt_once unique (request_id, digest)
);

create table assistance_evidence (
  id         varchar(36)  primary key,
  receipt_id varchar(36)  not null references assistance_receipt (id),
  request_id varchar(36)  not null,
  title      varchar(200) not null,
  media_type varchar(100) not null,
  sm3        varchar(64)  not null,
  size_bytes bigint       not null,
  filed_at   timestamp with time zone
);
create index assistance_evidence_request on assistance_evidence (request_id);
create index assistance_evidence_receipt on assistance_evidence (receipt_id);
