-- What was preserved in the trial (诉讼保全): handed over by the court's preservation centre under the number of the document that
-- is enforced later, and taken into the case the moment it is filed. Who owns what is personal data and stands here encrypted.
create table property_preservation (
  id varchar(36) not null primary key,
  court_code varchar(6) not null,
  basis_no varchar(200) not null,
  kind varchar(20) not null,
  identity varchar(64) not null,
  identifier_sealed varchar(1000) not null,
  institution varchar(200) not null,
  description_sealed varchar(4000) not null,
  holder_sealed varchar(200) not null,
  amount_fen bigint not null,
  ruling_no varchar(200) not null,
  seal_rank integer not null,
  effective_at timestamp with time zone not null,
  ends_on date,
  receipt_no varchar(100),
  entered_by varchar(64) not null,
  entered_at timestamp with time zone not null,
  case_id varchar(36),
  taken_at timestamp with time zone,
  constraint property_preservation_once unique (court_code, basis_no, identity)
);
create index property_preservation_basis on property_preservation (court_code, basis_no, case_id);
