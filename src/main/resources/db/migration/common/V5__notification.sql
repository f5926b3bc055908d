-- 通知: one row per message and party. The text names nobody in full; telephone numbers stay with the party.
create table notification_message (
  id varchar(36) not null primary key,
  notification_id varchar(36) not null,
  case_id varchar(36) not null,
  party_id varchar(36) not null,
  template varchar(40) not null,
  message_text varchar(500) not null,
  status varchar(16) not null,
  gateway_id varchar(100),
  failure varchar(200),
  prepared_at timestamp with time zone not null,
  handed_over_at timestamp with time zone,
  delivered_at timestamp with time zone,
  constraint notification_once unique (notification_id, party_id)
);
create index notification_message_case on notification_message (case_id);
