-- 网格与曝光. What people wrote and where somebody was seen is sealed; the case's people are never copied into these
-- tables but for the masked name a worker sees.

-- 通知: a publication to several channels, and what became of it on each.
create table notification_publication (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  decision_id varchar(36) not null,
  title varchar(100) not null,
  text_sealed varchar(8000) not null,
  ordered_by varchar(64) not null,
  ordered_at timestamp with time zone not null,
  withdrawal_reason varchar(200),
  withdrawal_by varchar(64),
  withdrawal_at timestamp with time zone
);
create index notification_publication_case on notification_publication (case_id);

create table notification_channel_delivery (
  id varchar(36) not null primary key,
  publication_id varchar(36) not null references notification_publication (id),
  channel varchar(40) not null,
  target varchar(40) not null,
  status varchar(16) not null,
  external_no varchar(100),
  failure_sealed varchar(1200),
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint notification_channel_once unique (publication_id, channel, target)
);

-- 网格任务: one row per task of one accountable worker.
create table grid_task (
  id varchar(36) not null primary key,
  task_no varchar(20) not null unique,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  party_id varchar(36) not null,
  person_masked varchar(200) not null,
  identity_masked varchar(40) not null,
  kind varchar(16) not null,
  urgent boolean not null,
  village_code varchar(12) not null,
  grid_code varchar(20) not null,
  worker varchar(64) not null,
  judge varchar(64) not null,
  instruction_sealed varchar(4000) not null,
  status varchar(16) not null,
  ordered_by varchar(64) not null,
  delivered_at timestamp with time zone not null,
  due_on date not null,
  reminded integer not null,
  escalated_at timestamp with time zone,
  read_at timestamp with time zone,
  done_at timestamp with time zone,
  outcome varchar(16),
  answer_sealed varchar(8000),
  latitude decimal(9, 6),
  longitude decimal(9, 6),
  withdrawal_reason varchar(200),
  case_closed_at timestamp with time zone
);
create index grid_task_case on grid_task (case_id);
create index grid_task_worker on grid_task (worker, delivered_at);
create index grid_task_court on grid_task (court_code, delivered_at);

-- 线索: told by a grid worker, asked or unasked; never ends without an action.
create table grid_clue (
  id varchar(36) not null primary key,
  clue_no varchar(20) not null unique,
  court_code varchar(6) not null,
  case_id varchar(36),
  task_id varchar(36) references grid_task (id),
  kind varchar(16) not null,
  urgent boolean not null,
  grid_code varchar(20) not null,
  reporter varchar(64) not null,
  judge varchar(64) not null,
  text_sealed varchar(8000) not null,
  latitude decimal(9, 6),
  longitude decimal(9, 6),
  reported_at timestamp with time zone not null,
  due_on date not null,
  status varchar(16) not null,
  reminded integer not null,
  escalated_at timestamp with time zone,
  closing_action varchar(24),
  closing_note varchar(500),
  closed_by varchar(64),
  closed_at timestamp with time zone,
  rating integer,
  rating_note varchar(200),
  rated_by varchar(64),
  rated_at timestamp with time zone,
  case_closed_at timestamp with time zone,
  constraint grid_clue_closed_with_action check (status <> 'CLOSED' or closing_action is not null),
  constraint grid_clue_rating check (rating is null or (rating >= 1 and rating <= 5))
);
create index grid_clue_case on grid_clue (case_id);
create index grid_clue_court on grid_clue (court_code, reported_at);
create index grid_clue_reporter on grid_clue (reporter, reported_at);

-- 现场照片: bytes lie in the file store under their digest; of a case known they are in its dossier too.
create table grid_photo (
  id varchar(36) not null primary key,
  owner_id varchar(36) not null,
  court_code varchar(6) not null,
  position_no integer not null,
  media_type varchar(40) not null,
  sm3 varchar(64) not null,
  size_bytes bigint not null,
  taken_by varchar(64) not null,
  added_at timestamp with time zone not null
);
create index grid_photo_owner on grid_photo (owner_id, position_no);

-- 外出行动: visits (上门走访) and urgent actions (紧急行动) of a case, one record each.
create table grid_outing (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  clue_id varchar(36) references grid_clue (id),
  kind varchar(16) not null,
  starts_at timestamp with time zone not null,
  place_sealed varchar(1000) not null,
  team varchar(200) not null,
  vehicle varchar(40) not null,
  outcome varchar(16),
  record_sealed varchar(8000),
  latitude decimal(9, 6),
  longitude decimal(9, 6),
  planned_by varchar(64) not null,
  recorded_by varchar(64),
  recorded_at timestamp with time zone
);
create index grid_outing_case on grid_outing (case_id, starts_at);
create index grid_outing_clue on grid_outing (clue_id);

-- 邀请协助: a helper (村镇干部、人大代表、陪审员) may open one outing with a token of which only the digest is kept.
create table grid_helper (
  id varchar(36) not null primary key,
  outing_id varchar(36) not null references grid_outing (id),
  name_sealed varchar(400) not null,
  capacity varchar(24) not null,
  token_sm3 varchar(64) not null unique,
  invited_by varchar(64) not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  seen_at timestamp with time zone,
  answer varchar(16),
  remark_sealed varchar(2000),
  answered_at timestamp with time zone
);
create index grid_helper_outing on grid_helper (outing_id);
