-- One round of asking all agencies about one case (财产查询).
create table property_survey (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  asked integer not null,
  unanswered integer not null
);
create index property_survey_case on property_survey (case_id, started_at);

-- What was found (财产). identity is a keyed hash of kind and normalised number: the same thing is one row, however often
-- and by whomever it is reported; reported_by names the request whose answer decided the row. Numbers and descriptions are personal data and stand here encrypted.
create table property_asset (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  kind varchar(20) not null,
  identity varchar(64) not null,
  debtor_id varchar(36),
  identifier_sealed varchar(1000) not null,
  institution varchar(200) not null,
  description_sealed varchar(4000) not null,
  value_fen bigint,
  encumbrances varchar(4000) not null,
  found_at timestamp with time zone not null,
  reported_at timestamp with time zone not null,
  reported_by varchar(36) not null,
  constraint property_asset_once unique (case_id, identity)
);
create index property_asset_identity on property_asset (identity);

-- Who reported it, newest report of each unit (财产来源).
create table property_asset_source (
  asset_id varchar(36) not null references property_asset (id),
  unit_code varchar(64) not null,
  unit_name varchar(200) not null,
  request_id varchar(36) not null,
  reported_at timestamp with time zone not null,
  primary key (asset_id, unit_code)
);

-- A set of measures ordered together (控制指令).
create table property_control_order (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  outcome varchar(12),
  opened_by varchar(64) not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index property_control_order_case on property_control_order (case_id);

-- A lifting of measures (解除).
create table property_release (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  ground varchar(20) not null,
  application_document_id varchar(36),
  requested_by varchar(64) not null,
  requested_at timestamp with time zone not null,
  completed_at timestamp with time zone
);
create index property_release_case on property_release (case_id);

-- One measure on one asset (控制措施). open_asset_id repeats asset_id as long as the measure is planned or binding, so that the
-- database itself refuses a second one on the same asset.
create table property_measure (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  asset_id varchar(36) not null references property_asset (id),
  open_asset_id varchar(36),
  kind varchar(10) not null,
  status varchar(10) not null,
  amount_fen bigint not null,
  controlled_fen bigint,
  seal_rank integer,
  term_years integer,
  effective_at timestamp with time zone,
  ends_on date,
  failure varchar(20),
  failure_reason varchar(500),
  receipt_no varchar(100),
  control_order_id varchar(36) references property_control_order (id),
  document_set_id varchar(36),
  request_id varchar(36),
  release_id varchar(36) references property_release (id),
  release_document_set_id varchar(36),
  release_request_id varchar(36),
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint property_measure_open_asset unique (open_asset_id)
);
create index property_measure_case on property_measure (case_id, created_at);
create index property_measure_asset on property_measure (asset_id);
create index property_measure_order on property_measure (control_order_id);
create index property_measure_release on property_measure (release_id);
create index property_measure_request on property_measure (request_id);
create index property_measure_release_request on property_measure (release_request_id);
