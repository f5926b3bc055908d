-- 文书: sets of documents that are approved and sealed together, the documents in them, superseded versions, service.
create table document_set (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  audience varchar(16) not null,
  kinds varchar(200) not null,
  purpose varchar(16) not null,
  status varchar(16) not null,
  -- what the ordering context knows and the case file does not; holds account and registry numbers, hence encrypted
  fields_sealed text not null,
  version_no integer not null,
  approver_group varchar(32),
  approved_by varchar(64),
  approved_at timestamp with time zone,
  opinion varchar(1000),
  sealed_at timestamp with time zone,
  sent_at timestamp with time zone,
  created_by varchar(64) not null,
  created_at timestamp with time zone not null
);
create index document_set_case on document_set (case_id);

create table document_item (
  id varchar(36) not null primary key,
  set_id varchar(36) not null references document_set (id),
  case_id varchar(36) not null,
  item_no integer not null,
  kind varchar(32) not null,
  title varchar(200) not null,
  addressee_id varchar(36),
  -- 之一, 之二… of the rulings of one case
  ruling_no integer,
  html_sm3 varchar(64) not null,
  ofd_sm3 varchar(64) not null,
  approved_sm3 varchar(64),
  sealed_sm3 varchar(64),
  sealed_size bigint,
  constraint document_item_place unique (set_id, item_no),
  constraint document_item_ruling unique (case_id, ruling_no)
);

create table document_version (
  document_id varchar(36) not null references document_item (id),
  version_no integer not null,
  html_sm3 varchar(64) not null,
  ofd_sm3 varchar(64) not null,
  returned_by varchar(64) not null,
  return_reason varchar(1000) not null,
  returned_at timestamp with time zone not null,
  primary key (document_id, version_no)
);

create table document_delivery (
  set_id varchar(36) not null references document_set (id),
  party_id varchar(36) not null,
  status varchar(16) not null,
  channel varchar(32),
  served_at timestamp with time zone,
  proof_sm3 varchar(64),
  remark varchar(1000),
  primary key (set_id, party_id)
);
