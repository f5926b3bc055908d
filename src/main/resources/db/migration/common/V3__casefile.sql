-- Cases, parties, balance, legal period and e-dossier. Columns named *_sealed hold personal data encrypted by the
-- application, *_index its keyed hash for equality search; no column holds personal data in clear but the parties' names.

-- One row per sequence of numbers: a court's applications of a year, its case numbers of a type and year (R1.03). The row
-- is locked for the rest of the filing transaction, so numbers have neither gaps nor doubles.
create table casefile_counter (
  court_code   varchar(6)  not null,
  series       varchar(16) not null,
  series_year  integer     not null,
  last_serial  integer     not null,
  primary key (court_code, series, series_year)
);

create table casefile_case (
  id                      varchar(36)  not null primary key,
  application_no          varchar(64)  not null unique,
  case_no                 varchar(64)  unique,
  court_code              varchar(6)   not null,
  status                  varchar(32)  not null,
  cause                   varchar(200) not null,
  basis_kind              varchar(40)  not null,
  basis_no                varchar(200) not null,
  issuing_body            varchar(200) not null,
  effective_on            date         not null,
  performance_due_on      date         not null,
  principal_fen           bigint       not null,
  general_interest_fen    bigint       not null,
  costs_fen               bigint       not null,
  annual_rate_percent     numeric(9,4) not null,
  interest_from           date,
  preserved               boolean      not null,
  livelihood              boolean      not null,
  out_of_time             boolean      not null,
  received_on             date         not null,
  filed_on                date,
  track                   varchar(16),
  team                    varchar(64),
  triage_reason           varchar(400),
  handler                 varchar(64),
  closing_mode            varchar(32),
  closed_on               date,
  source_key              varchar(160) unique,
  basis_key               varchar(64)  not null,
  cleared_at              timestamp with time zone,
  settled_at              timestamp with time zone
);
create index casefile_case_by_court on casefile_case (court_code, id);
create index casefile_case_by_handler on casefile_case (court_code, status, handler);

-- One open application per basis document and parties, in whatever court (R1.19). A row is removed when its application
-- is refused or cancelled, so that the creditor may come again.
create table casefile_live_claim (
  basis_key  varchar(64) not null primary key,
  case_id    varchar(36) not null references casefile_case (id)
);

create table casefile_party (
  id               varchar(36)  not null primary key,
  case_id          varchar(36)  not null references casefile_case (id),
  position_no      integer      not null,
  party_role       varchar(24)  not null,
  kind             varchar(24)  not null,
  name             varchar(200) not null,
  id_number_sealed varchar(400),
  id_number_index  varchar(64),
  phone_sealed     varchar(400),
  phone_index      varchar(64),
  address_sealed   varchar(2000),
  account_sealed   varchar(400),
  account_index    varchar(64),
  account_bank     varchar(200)
);
create index casefile_party_by_case on casefile_party (case_id, position_no);
create index casefile_party_by_id_number on casefile_party (id_number_index);

create table casefile_representative (
  id                varchar(36)  not null primary key,
  party_id          varchar(36)  not null references casefile_party (id),
  case_id           varchar(36)  not null references casefile_case (id),
  position_no       integer      not null,
  kind              varchar(32)  not null,
  name              varchar(100) not null,
  phone_sealed      varchar(400),
  may_collect_money boolean      not null
);
create index casefile_representative_by_case on casefile_representative (case_id, position_no);
create index casefile_representative_by_party on casefile_representative (party_id);

create table casefile_milestone (
  case_id    varchar(36) not null references casefile_case (id),
  milestone  varchar(32) not null,
  reached_at timestamp with time zone not null,
  primary key (case_id, milestone)
);

-- What was said about the case at its turning points: ground of refusal, missing material, terms of settlement.
create table casefile_note (
  id         varchar(36)   not null primary key,
  case_id    varchar(36)   not null references casefile_case (id),
  kind       varchar(32)   not null,
  note_text  varchar(2000) not null,
  author     varchar(64)   not null,
  noted_at   timestamp with time zone not null
);
create index casefile_note_by_case on casefile_note (case_id, noted_at);

create table casefile_payment (
  case_id     varchar(36)  not null references casefile_case (id),
  source_id   varchar(100) not null,
  amount_fen  bigint       not null,
  paid_on     date         not null,
  recorded_at timestamp with time zone not null,
  primary key (case_id, source_id)
);

create table casefile_deduction (
  id        varchar(36) not null primary key,
  case_id   varchar(36) not null references casefile_case (id),
  ground    varchar(40) not null,
  from_day  date        not null,
  to_day    date
);
create index casefile_deduction_by_case on casefile_deduction (case_id, from_day);

create table casefile_extension (
  id          varchar(36)   not null primary key,
  case_id     varchar(36)   not null references casefile_case (id),
  months      integer       not null,
  reason      varchar(2000) not null,
  applied_on  date          not null,
  applied_by  varchar(64)   not null,
  approved    boolean,
  decided_on  date,
  decided_by  varchar(64)
);
create index casefile_extension_by_case on casefile_extension (case_id, applied_on);

create table casefile_document (
  id          varchar(36)  not null primary key,
  case_id     varchar(36)  not null references casefile_case (id),
  volume      varchar(16)  not null,
  category    varchar(32)  not null,
  position_no integer      not null,
  title       varchar(200) not null,
  media_type  varchar(100) not null,
  source      varchar(64)  not null,
  source_id   varchar(100) not null,
  sm3         varchar(64)  not null,
  byte_count  bigint       not null,
  added_at    timestamp with time zone not null,
  unique (case_id, source_id),
  unique (case_id, volume, position_no)
);

-- A file that came to the filing window, with what became of each of its rows.
create table casefile_import (
  id          varchar(36)  not null primary key,
  file_name   varchar(200) not null,
  sm3         varchar(64)  not null,
  imported_by varchar(64)  not null,
  imported_at timestamp with time zone not null,
  row_count   integer      not null,
  created     integer      not null,
  repeated    integer      not null,
  rejected    integer      not null
);

create table casefile_import_problem (
  import_id   varchar(36)  not null references casefile_import (id),
  position_no integer      not null,
  row_no      integer      not null,
  column_name varchar(64)  not null,
  sent_text   varchar(200) not null,
  rule        varchar(64)  not null,
  message     varchar(500) not null,
  primary key (import_id, position_no)
);

-- Locked by whoever opens a new series of numbers.
insert into casefile_counter (court_code, series, series_year, last_serial) values ('*', '*', 0, 0);
