-- Keys of an account in the order they were issued. A clock can stand still or be set back; a number cannot.
alter table assistance_account_key add column issue_no int;
update assistance_account_key k set issue_no = (
  select count(*) from assistance_account_key o
  where o.account = k.account and (o.issued_at < k.issued_at or (o.issued_at = k.issued_at and o.id <= k.id)));
alter table assistance_account_key alter column issue_no set not null;
alter table assistance_account_key add constraint assistance_account_key_once unique (account, issue_no);
