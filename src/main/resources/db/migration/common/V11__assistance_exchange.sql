-- Keys of an account in the order they were issued. A clock can stand still or be set back; a number cannot.
alter table assistance_account_key add column issue_no int;
update assistance_account_key k set issue_no = (
  select count(*) from assistance_account_key o
  where o.account = k.account and (o.issued_at < k.issued_at or (o.issued_at = k.issued_at and o.id <= k.id)));
alter table assistance_account_key alter column issue_no set not null;
alter table assistance_account_key add constraint assistance_account_key_once unique (account, issue_no);

-- Every hand-over between the court and the outside, taken or refused. Only added to: the triggers that refuse UPDATE and
-- DELETE are in the vendor folders.
create table platform_exchange_log (
  id            varchar(36)  not null primary key,
  package_id    varchar(64)  not null,
  -- Sender and id of a package that was taken; what has one can not be taken again.
  taken_package varchar(160) unique,
  direction     varchar(3)   not null,
  form          varchar(8)   not null,
  kind          varchar(40)  not null,
  reference     varchar(80)  not null,
  party         varchar(80)  not null,
  sm3           varchar(64)  not null,
  outcome       varchar(16)  not null,
  fault         varchar(32),
  occurred_at   timestamp with time zone not null,
  -- Direction, kind, record and digest of a hand-over that counts; the same again is the same hand-over.
  once_key      varchar(200) unique
);
create index platform_exchange_log_reference on platform_exchange_log (reference, occurred_at);

-- Certificates whose signatures are believed, by the name the sender gives itself.
create table platform_exchange_partner (
  party         varchar(80)  not null,
  key_id        varchar(64)  not null,
  pem           text         not null,
  subject       varchar(400) not null,
  valid_until   timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  registered_by varchar(100) not null,
  revoked_at    timestamp with time zone,
  primary key (party, key_id)
);

-- Client certificates with which accounts may come in, by SHA-256 of the certificate.
create table assistance_account_certificate (
  fingerprint   varchar(64)  not null primary key,
  account       varchar(40)  not null,
  subject       varchar(400) not null,
  valid_until   timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  registered_by varchar(100) not null,
  revoked_at    timestamp with time zone
);
create index assistance_account_certificate_account on assistance_account_certificate (account);
