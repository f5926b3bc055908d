-- Enforcement money (执行案款). The books are append-only: the triggers that refuse UPDATE and DELETE on funds_posting and
-- funds_entry are in the vendor folders.

-- One account number per case and debtor. The number is made of court and serial, so a serial is never given out twice.
create table funds_account (
  serial bigint generated always as identity primary key,
  case_id varchar(36) not null,
  court_code varchar(6) not null,
  debtor_id varchar(36) not null,
  opened_at timestamp with time zone not null,
  constraint funds_account_once unique (case_id, debtor_id)
);

-- One book per case, and one per court for money nobody has identified yet. The row is the balance and the lock of the book.
create table funds_book (
  id varchar(36) not null primary key,
  court_code varchar(6) not null,
  case_id varchar(36) unique,
  in_fen bigint not null,
  out_fen bigint not null,
  unidentified_fen bigint not null,
  unreckoned_fen bigint not null,
  due_applicant_fen bigint not null,
  due_treasury_fen bigint not null,
  due_debtor_fen bigint not null,
  due_payer_fen bigint not null,
  last_sequence bigint not null,
  last_hash varchar(64) not null,
  constraint funds_book_balances check (
    in_fen = out_fen + unidentified_fen + unreckoned_fen
      + due_applicant_fen + due_treasury_fen + due_debtor_fen + due_payer_fen),
  constraint funds_book_not_overdrawn check (
    out_fen >= 0 and unidentified_fen >= 0 and unreckoned_fen >= 0
      and due_applicant_fen >= 0 and due_treasury_fen >= 0 and due_debtor_fen >= 0 and due_payer_fen >= 0)
);

-- A booking happens once per occasion and source.
create table funds_posting (
  id varchar(36) not null primary key,
  book_id varchar(36) not null references funds_book (id),
  kind varchar(16) not null,
  source_id varchar(36) not null,
  booked_at timestamp with time zone not null,
  constraint funds_posting_once unique (kind, source_id)
);

-- Each line takes its amount from one account and gives it to another, so that no posting can be out of balance.
create table funds_entry (
  book_id varchar(36) not null references funds_book (id),
  sequence_no bigint not null,
  posting_id varchar(36) not null references funds_posting (id),
  debit varchar(16) not null,
  credit varchar(16) not null,
  amount_fen bigint not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (book_id, sequence_no),
  constraint funds_entry_amount check (amount_fen > 0),
  constraint funds_entry_moves check (debit <> credit)
);
create index funds_entry_posting on funds_entry (posting_id);

create table funds_receipt (
  id varchar(36) not null primary key,
  court_code varchar(6) not null,
  bank_reference varchar(64) not null,
  account_no varchar(64) not null,
  payer_name_sealed varchar(1000) not null,
  payer_account_sealed varchar(1000) not null,
  amount_fen bigint not null check (amount_fen > 0),
  value_date date not null,
  arrived_at timestamp with time zone not null,
  status varchar(16) not null,
  case_id varchar(36),
  debtor_id varchar(36),
  to_applicant_fen bigint,
  fee_fen bigint,
  surplus_fen bigint,
  notification_id varchar(36),
  constraint funds_receipt_once unique (court_code, bank_reference),
  constraint funds_receipt_divided check (
    to_applicant_fen is null or amount_fen = to_applicant_fen + fee_fen + surplus_fen)
);
create index funds_receipt_case on funds_receipt (case_id, arrived_at);

-- Confirmed accounts are never changed, a new one is added: what was paid stays provable.
create table funds_payee (
  id varchar(36) not null primary key,
  case_id varchar(36) not null,
  party_id varchar(36) not null,
  holder_sealed varchar(1000) not null,
  bank varchar(200) not null,
  account_sealed varchar(1000) not null,
  account_index varchar(64) not null,
  representative boolean not null,
  special_authority boolean not null,
  confirmed_by varchar(100) not null,
  confirmed_at timestamp with time zone not null,
  constraint funds_payee_authority check (special_authority or not representative)
);
create index funds_payee_party on funds_payee (case_id, party_id, confirmed_at);

create table funds_payout (
  id varchar(36) not null primary key,
  receipt_id varchar(36) not null unique references funds_receipt (id),
  court_code varchar(6) not null,
  case_id varchar(36),
  status varchar(16) not null,
  deposited boolean not null,
  clock_from date not null,
  resumed boolean not null,
  reason varchar(1000) not null,
  notification_id varchar(36),
  opened_at timestamp with time zone not null
);
create index funds_payout_case on funds_payout (case_id, opened_at);

create table funds_payout_line (
  id varchar(36) not null primary key,
  payout_id varchar(36) not null references funds_payout (id),
  line_no integer not null,
  payee_kind varchar(16) not null,
  party_id varchar(36),
  payee_id varchar(36) references funds_payee (id),
  amount_fen bigint not null check (amount_fen > 0),
  transaction_no varchar(64),
  refusal varchar(500),
  constraint funds_payout_line_order unique (payout_id, line_no)
);
