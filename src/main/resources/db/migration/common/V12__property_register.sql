-- The expiry register (期限台账) reads measures over all cases: who handles the case, how it is called and which unit holds the
-- measure stand beside it, so that one index answers each question.
alter table property_measure add column case_no varchar(64);
alter table property_measure add column handler varchar(64);
alter table property_measure add column unit_code varchar(64);
-- Number of the ruling and notice that ordered it; a renewal and a release name it again (R2.54).
alter table property_measure add column document_no varchar(100);
-- How much of it is being lifted; empty = all of it.
alter table property_measure add column release_fen bigint;
-- The last step of reminding that was taken for the present term, in days before its end.
alter table property_measure add column reminded_days integer;

update property_measure set
  case_no = (select coalesce(c.case_no, c.application_no) from casefile_case c where c.id = property_measure.case_id),
  handler = (select c.handler from casefile_case c where c.id = property_measure.case_id),
  unit_code = (select r.unit_code from assistance_request r where r.id = property_measure.request_id);

create index property_measure_court_end on property_measure (court_code, ends_on, id);
create index property_measure_handler_end on property_measure (handler, ends_on, id);
create index property_measure_unit_end on property_measure (unit_code, ends_on, id);

-- Reminders given (到期提醒): once for each step of each term, whatever the server did in between.
create table property_reminder (
  measure_id varchar(36) not null references property_measure (id),
  ends_on date not null,
  step_days integer not null,
  reminded_at timestamp with time zone not null,
  primary key (measure_id, ends_on, step_days)
);

-- Renewals and deductions (续行、扣划): one order for a case, one line for a measure, one request for a unit.
create table property_order (
  id varchar(36) not null primary key,
  kind varchar(10) not null,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  requested_by varchar(64) not null,
  requested_at timestamp with time zone not null,
  completed_at timestamp with time zone
);
create index property_order_case on property_order (case_id, requested_at);

-- open_measure_id repeats measure_id while the line is under way, so that the database itself refuses a second one.
create table property_order_line (
  id varchar(36) not null primary key,
  order_id varchar(36) not null references property_order (id),
  measure_id varchar(36) not null references property_measure (id),
  open_measure_id varchar(36),
  status varchar(10) not null,
  amount_fen bigint,
  term_years integer,
  ended_on date,
  wanted_on date,
  ends_on date,
  collected_fen bigint,
  booked_at timestamp with time zone,
  booked_source varchar(64),
  document_set_id varchar(36),
  request_id varchar(36),
  receipt_no varchar(100),
  -- in the unit's own words, which may name people
  failure_reason_sealed text,
  updated_at timestamp with time zone not null,
  constraint property_order_line_once unique (open_measure_id)
);
create index property_order_line_order on property_order_line (order_id);
create index property_order_line_measure on property_order_line (measure_id);
create index property_order_line_request on property_order_line (request_id);

-- When the court's register must be looked at next (台账看护), one row for each court that has anything to watch.
create table property_watch (
  court_code varchar(6) not null primary key,
  next_at timestamp with time zone not null
);

-- Found → controlled (发现至控制时长): money may be gone within a day. control_due_at is empty for everything else.
alter table property_asset add column court_code varchar(6);
alter table property_asset add column control_due_at timestamp with time zone;
alter table property_asset add column controlled_at timestamp with time zone;
alter table property_asset add column alarmed_at timestamp with time zone;
update property_asset set
  court_code = (select c.court_code from casefile_case c where c.id = property_asset.case_id),
  controlled_at = (select min(m.effective_at) from property_measure m where m.asset_id = property_asset.id);
create index property_asset_control_due on property_asset (court_code, control_due_at);

-- What a court tells a unit without asking for anything (告知协助单位), e.g. that a freeze ends soon.
create table assistance_unit_notice (
  id varchar(36) not null primary key,
  unit_code varchar(64) not null,
  court_code varchar(6) not null,
  case_no varchar(64) not null,
  kind varchar(40) not null,
  reference varchar(100) not null,
  text varchar(500) not null,
  sent_at timestamp with time zone not null,
  constraint assistance_unit_notice_once unique (unit_code, reference)
);
create index assistance_unit_notice_sent on assistance_unit_notice (unit_code, sent_at);
