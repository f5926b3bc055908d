-- The audit trail: append-only. The triggers that refuse UPDATE and DELETE are in the vendor folders.
create table platform_audit (
  id varchar(36) not null primary key,
  recorded_at timestamp with time zone not null,
  actor varchar(100) not null,
  actor_kind varchar(10) not null,
  address varchar(64) not null,
  action varchar(64) not null,
  object_type varchar(64) not null,
  object_id varchar(200) not null,
  state_before text not null,
  state_after text not null,
  mac varchar(64) not null
);
create index platform_audit_object on platform_audit (object_type, object_id, recorded_at);
create index platform_audit_time on platform_audit (recorded_at);

-- Where a user works. The engine's tenant memberships say what a user may see, which is more: a higher court sees its
-- lower courts.
create table platform_staff (
  user_id varchar(64) not null primary key,
  home_court varchar(12) not null
);
create index platform_staff_court on platform_staff (home_court);

-- Locked by whichever server of this database is bringing its data in line at start-up.
create table platform_lock (
  code varchar(40) not null primary key
);
insert into platform_lock (code) values ('START_UP');
