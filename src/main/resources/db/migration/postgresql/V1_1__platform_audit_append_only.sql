create function platform_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '审计日志只可追加，不可修改或删除' using errcode = 'insufficient_privilege';
end
$$;
create trigger platform_audit_append_only before update or delete or truncate on platform_audit
  for each statement execute function platform_refuse_change();
