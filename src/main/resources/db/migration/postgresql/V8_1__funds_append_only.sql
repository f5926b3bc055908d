-- The books of enforcement money: the database itself refuses to change or delete what was booked (S5.9).
create function funds_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '案款账簿只可追加，不可修改或删除' using errcode = 'insufficient_privilege';
end
$$;
create trigger funds_posting_append_only before update or delete or truncate on funds_posting
  for each statement execute function funds_refuse_change();
create trigger funds_entry_append_only before update or delete or truncate on funds_entry
  for each statement execute function funds_refuse_change();
