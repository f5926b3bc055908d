-- Last number given by a court in a year (委托编号).
create table entrustment_serial (
  court_code varchar(6) not null,
  issued_year integer not null,
  last_no integer not null,
  primary key (court_code, issued_year)
);

-- A planned trip of a case (出差计划), which may become an entrusted matter instead (S4.31).
create table entrustment_trip (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  destination_court varchar(6) not null,
  item varchar(40) not null,
  asset_id varchar(36),
  requirement_sealed varchar(8000) not null,
  planned_on date not null,
  persons integer not null,
  vehicles integer not null,
  status varchar(12) not null,
  matter_id varchar(36),
  planned_by varchar(64) not null,
  planned_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index entrustment_trip_case on entrustment_trip (case_id, planned_at);
create index entrustment_trip_court on entrustment_trip (court_code, planned_on);

-- One matter between two courts (委托事项). content_sealed names people and things and stands here encrypted. case_id is empty
-- where the entrusting court is on another server; its own number of the matter then keeps a second arrival out.
create table entrustment_matter (
  id varchar(36) not null primary key,
  matter_no varchar(60) not null,
  case_id varchar(36),
  case_no varchar(80) not null,
  entrusting_court varchar(6) not null,
  entrusted_court varchar(6) not null,
  item varchar(40) not null,
  urgent boolean not null,
  complex_matter boolean not null,
  status varchar(12) not null,
  clock varchar(20) not null,
  asset_id varchar(36),
  measure_id varchar(36),
  document_set_id varchar(36),
  trip_id varchar(36) references entrustment_trip (id),
  override_reason varchar(500),
  content_sealed varchar(16000) not null,
  drafted_by varchar(64) not null,
  field_worker varchar(64),
  drafted_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  accepted_at timestamp with time zone,
  supplement_due_at timestamp with time zone,
  due_at timestamp with time zone,
  handled_at timestamp with time zone,
  closed_at timestamp with time zone,
  return_reason varchar(20),
  result_code varchar(12),
  seal_rank integer,
  effective_at timestamp with time zone,
  seal_ends_on date,
  receipt_no varchar(100),
  redone integer not null,
  reminded integer not null,
  supervised boolean not null,
  constraint entrustment_matter_no unique (entrusting_court, matter_no)
);
create index entrustment_matter_out on entrustment_matter (entrusting_court, status, drafted_at);
create index entrustment_matter_in on entrustment_matter (entrusted_court, status, sent_at);
create index entrustment_matter_case on entrustment_matter (case_id, drafted_at);

-- What happened to it (办理经过).
create table entrustment_step (
  id varchar(36) not null primary key,
  matter_id varchar(36) not null references entrustment_matter (id),
  from_status varchar(12),
  to_status varchar(12) not null,
  actor varchar(100) not null,
  stepped_at timestamp with time zone not null
);
create index entrustment_step_matter on entrustment_step (matter_id, stepped_at);

-- Papers of a matter (委托材料). origin_id is the paper's id where it came from, so that the same paper enters once.
create table entrustment_document (
  id varchar(36) not null primary key,
  matter_id varchar(36) not null references entrustment_matter (id),
  kind varchar(12) not null,
  court_code varchar(6) not null,
  title varchar(300) not null,
  media_type varchar(100) not null,
  sm3 varchar(64) not null,
  size_bytes bigint not null,
  origin_id varchar(64) not null,
  added_by varchar(100) not null,
  added_at timestamp with time zone not null,
  received_at timestamp with time zone,
  constraint entrustment_document_once unique (matter_id, origin_id)
);

-- The conversation of the two courts (往来消息). What people write may name people, so it is sealed.
create table entrustment_message (
  id varchar(36) not null primary key,
  matter_id varchar(36) not null references entrustment_matter (id),
  court_code varchar(6) not null,
  author varchar(100) not null,
  system_notice boolean not null,
  body_sealed varchar(8000) not null,
  sent_at timestamp with time zone not null
);
create index entrustment_message_matter on entrustment_message (matter_id, sent_at);

-- What is to be told to a court on another server (对外答复), one row for each package.
create table entrustment_answer (
  id varchar(36) not null primary key,
  matter_id varchar(36) not null references entrustment_matter (id),
  answer varchar(12) not null,
  prepared_at timestamp with time zone not null,
  delivered_at timestamp with time zone
);
create index entrustment_answer_matter on entrustment_answer (matter_id, prepared_at);

-- Signed packages to courts on other servers (交换包), made once for each purpose.
create table entrustment_package (
  matter_id varchar(36) not null references entrustment_matter (id),
  purpose varchar(60) not null,
  package_id varchar(64) not null,
  sm3 varchar(64) not null,
  size_bytes bigint not null,
  made_at timestamp with time zone not null,
  primary key (matter_id, purpose)
);
