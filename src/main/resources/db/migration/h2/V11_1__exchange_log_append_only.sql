create trigger platform_exchange_log_append_only before update, delete on platform_exchange_log
  for each row call 'org.zhiheng.platform.audit.AppendOnlyTrigger';
