-- The books of enforcement money: the database itself refuses to change or delete what was booked (S5.9).
create trigger funds_posting_append_only before update, delete on funds_posting
  for each row call 'org.zhiheng.funds.persistence.AppendOnlyTrigger';
create trigger funds_entry_append_only before update, delete on funds_entry
  for each row call 'org.zhiheng.funds.persistence.AppendOnlyTrigger';
