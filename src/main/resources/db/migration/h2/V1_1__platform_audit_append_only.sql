create trigger platform_audit_append_only before update, delete on platform_audit
  for each row call 'org.zhiheng.platform.audit.AppendOnlyTrigger';
