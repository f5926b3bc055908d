-- Urging by a person has a quota, urging by the clock has none.
alter table assistance_request add column urged_by_person int default 0 not null;
alter table assistance_request add column escalated_at timestamp with time zone;
-- The unit a request is to be sent on to; empty once it went there.
alter table assistance_request add column forward_to varchar(40);
create index assistance_request_queue on assistance_request (unit_code, status);

-- What was said and done about a request between the first sending and the end, in its order.
create table assistance_request_step (
  id          varchar(36)  primary key,
  request_id  varchar(36)  not null references assistance_request (id),
  step_no     int          not null,
  kind        varchar(24)  not null,
  actor       varchar(64)  not null,
  unit_code   varchar(40)  not null,
  text_sealed text         not null,
  occurred_at timestamp with time zone not null,
  constraint assistance_request_step_once unique (request_id, step_no)
);

-- Documents of the dossier that a court adds to a request that was already sent (补充材料).
create table assistance_request_supplement (
  request_id  varchar(36) not null references assistance_request (id),
  document_id varchar(36) not null,
  added_at    timestamp with time zone not null,
  primary key (request_id, document_id)
);

-- Who answers at the desk while an officer is away. Days inclusive.
create table assistance_deputy (
  id          varchar(36) primary key,
  officer     varchar(64) not null,
  deputy      varchar(64) not null,
  first_day   date        not null,
  last_day    date        not null,
  entered_at  timestamp with time zone not null,
  ended_at    timestamp with time zone
);
create index assistance_deputy_deputy on assistance_deputy (deputy);
