-- 外勤事项: an act of the court's own case that has to be done in person, by whoever of the field team takes it. Where it is
-- done, what is wanted and what came of it tell of people and stand here encrypted.
create table property_field_errand (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  kind varchar(24) not null,
  asset_id varchar(36),
  place_sealed varchar(1000) not null,
  instructions_sealed varchar(4000) not null,
  due_on date not null,
  status varchar(16) not null,
  asked_by varchar(64) not null,
  asked_at timestamp with time zone not null,
  taken_by varchar(64),
  result_sealed varchar(4000),
  ended_by varchar(64),
  ended_at timestamp with time zone
);
create index property_field_errand_case on property_field_errand (case_id);
