-- Input schemas of the matters are in force together with the matters, whatever files a server has by now.
create table assistance_schema (
  code        varchar(100) not null,
  version     int          not null,
  body        text         not null,
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);

-- One row: the fingerprint of what was loaded last. A server that knows another one reads directory and catalogue again.
create table assistance_catalogue (
  digest   varchar(64) primary key,
  taken_at timestamp with time zone not null
);

-- Chinese names of the matters' fields and result codes.
create table assistance_word (
  code        varchar(100) not null,
  version     int          not null,
  title       varchar(100) not null,
  valid_from  timestamp with time zone not null,
  valid_until timestamp with time zone,
  primary key (code, version)
);
